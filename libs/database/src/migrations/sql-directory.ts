import { existsSync } from 'node:fs';

/**
 * The folder of SQL files that belongs to a module. SQL is not compiled: a module that runs from `dist/` finds its
 * files in the source tree, at the same path without the first `dist/`.
 */
export function sqlDirectory(moduleUrl: string, relative: string): URL {
  const beside = new URL(relative, moduleUrl);
  if (existsSync(beside)) return beside;
  const source = new URL(beside.href.replace(/\/dist\/(?=(libs|apps)\/)/, '/'));
  if (existsSync(source)) return source;
  throw new Error(`There is no folder ${beside.pathname}`);
}

/** The tables of this library: leases, data keys, audit. */
export function databaseMigrations(): URL {
  return sqlDirectory(import.meta.url, '../../migrations/');
}
