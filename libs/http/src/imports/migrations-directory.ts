import { sqlDirectory } from '#libs/database';

/** The tables of schema `imports`, which every service with a database has. */
export function importMigrations(): URL {
  return sqlDirectory(import.meta.url, '../../migrations/');
}
