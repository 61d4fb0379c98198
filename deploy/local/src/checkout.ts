import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, found from the sources and from `dist/` alike. */
export const CHECKOUT = findUpwards('package-lock.json', dirname(fileURLToPath(import.meta.url)));

function findUpwards(name: string, from: string): string {
  if (existsSync(join(from, name))) return from;
  if (from === dirname(from)) throw new Error(`No ${name} above ${fileURLToPath(import.meta.url)}`);
  return findUpwards(name, dirname(from));
}
