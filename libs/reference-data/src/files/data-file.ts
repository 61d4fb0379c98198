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
  const found = contentOf(join(directory, file), schema, check);
  faults.push(...found.faults.map((fault) => ({ file, ...fault })));
  return found.content;
}

interface Content<T> {
  readonly content?: T;
  readonly faults: readonly LocatedFault[];
}

function contentOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  check: (content: z.output<Schema>) => LocatedFault[],
): Content<z.output<Schema>> {
  const text = textOf(path);
  if (typeof text !== 'string') return { faults: [text] };
  const json = jsonOf(text);
  if ('fault' in json) return { faults: [json.fault] };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { content: parsed.data, faults: check(parsed.data) };
  return { faults: parsed.error.issues.map((issue) => ({ pointer: pointerTo(issue.path), message: issue.message })) };
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
