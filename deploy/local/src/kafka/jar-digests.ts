import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.js';

/** As `sha256sum *.jar` prints it: the digest, two spaces, the name. */
const LIST = join(CHECKOUT, 'deploy/local/kafka/jars.sha256');
const LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** File name → SHA-256 as hex, of every jar of this version. @throws Error for a line that says something else */
export function expectedJars(): ReadonlyMap<string, string> {
  const lines = readFileSync(LIST, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [, digest, name] = LINE.exec(line) ?? [];
      if (digest === undefined || name === undefined) throw new Error(`${LIST} has a line that is no digest: ${line}`);
      return [name, digest];
    }),
  );
}

/** Names of what is missing in the folder, differs from its digest, or lies there unasked; empty when all is well. */
export function wrongJars(folder: string, expected: ReadonlyMap<string, string>): string[] {
  const present = new Set(listed(folder));
  const unasked = [...present].filter((name) => !expected.has(name));
  const wrong = [...expected].filter(([name, digest]) => !present.has(name) || digestOf(join(folder, name)) !== digest);
  return [...unasked, ...wrong.map(([name]) => name)];
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
