import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoteName, type DatabaseNames } from '../provisioning/names.js';

/** One file `NNNN_name.sql`. */
export interface MigrationFile {
  /** The word that stands for its folder in the record: `database` for `libs/database/migrations`. */
  directory: string;
  name: string;
  /** SHA-256 of the file, hex. */
  checksum: string;
  /** True when code that does not know this migration must not run on its schema. */
  breaking: boolean;
  sql: string;
}

/** Files that one folder may hold at most. */
const MAX_FILES = 999;

/** The files of each folder in order of number. Throws with every fault of every file at once. */
export async function readMigrations(directories: readonly (string | URL)[]): Promise<MigrationFile[]> {
  const faults: string[] = [];
  const files: MigrationFile[] = [];
  const labels = new Set<string>();
  for (const directory of directories) {
    const path = resolve(directory instanceof URL ? fileURLToPath(directory) : directory);
    const label = labelOf(path);
    if (labels.has(label)) faults.push(`two folders are recorded as "${label}"`);
    labels.add(label);
    files.push(...(await readDirectory(path, label, faults)));
  }
  if (faults.length > 0) throw new Error(`Migrations cannot be read:\n${faults.join('\n')}`);
  return files;
}

/** `.../database/migrations` is recorded as `database`, any other folder by its own name. */
export function labelOf(path: string): string {
  return basename(path) === 'migrations' ? basename(dirname(path)) : basename(path);
}

/** Puts the quoted names of the two roles in place of `:migrate` and `:serve`; a cast such as `x::serve` stays. */
export function withRoleNames(sql: string, names: DatabaseNames): string {
  return sql.replaceAll(/(?<![:\w]):(migrate|serve)\b/g, (_, role: string) =>
    quoteName(role === 'migrate' ? names.migrateRole : names.serveRole),
  );
}

async function readDirectory(path: string, label: string, faults: string[]): Promise<MigrationFile[]> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).sort();
  if (names.length > MAX_FILES) faults.push(`${label}: more than ${MAX_FILES} files`);
  const files: MigrationFile[] = [];
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined) faults.push(`${label}/${name}: the name is not NNNN_name.sql`);
    else if (numbers.has(number)) faults.push(`${label}/${name}: the number is taken`);
    else numbers.add(number);
    const sql = await readFile(join(path, name), 'utf8');
    const breaking = /^-- breaking: (yes|no)\r?\n/.exec(sql)?.[1];
    if (breaking === undefined) faults.push(`${label}/${name}: the first line is not "-- breaking: yes|no"`);
    const checksum = createHash('sha256').update(sql).digest('hex');
    files.push({ directory: label, name, checksum, breaking: breaking === 'yes', sql });
  }
  return files;
}
