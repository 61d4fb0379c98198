import { sqlDirectory } from '#libs/database';

/** The tables of schema `messaging`, which every service with a database has. */
export function messagingMigrations(): URL {
  return sqlDirectory(import.meta.url, '../migrations/');
}
