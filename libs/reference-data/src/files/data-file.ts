import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { pointerTo, type DataFault, type LocatedFault } from './data-faults.js';

const MAX_FILE_BYTES = 20_000_000;

/**
 * Reads one file by its schema, then by `check`, which sees only what has the right shape. Everything wrong is added to
 * `faults`; the answer is undefined where no content could be made.
 */
export function readDataFile<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  check: (content: z.output<Schema>) => LocatedFault[],
  faults: DataFault[],
): z.output<Schema> | undefined {
  const report = (found: readonly LocatedFault[]) => faults.push(...found.map((fault) => ({ file, ...fault })));
  const text = textOf(join(directory, file));
  if (typeof text !== 'string') return void report([text]);
  const json = jsonOf(text);
  if ('fault' in json) return void report([json.fault]);
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) {
    return void report(parsed.error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), message })));
  }
  report(check(parsed.data));
  return parsed.data;
}

function textOf(path: string): string | LocatedFault {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) return wholeFile(`larger than ${MAX_FILE_BYTES} bytes`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    return wholeFile(`cannot be read: ${messageOf(error)}`);
  }
}

/** The engine's own message names the position, or shows the text around it. */
function jsonOf(text: string): { value: unknown } | { fault: LocatedFault } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: wholeFile(`is not JSON: ${messageOf(error)}`) };
  }
}

function wholeFile(message: string): LocatedFault {
  return { pointer: '', message };
}

/** On one line, since each fault is a line of the report. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
