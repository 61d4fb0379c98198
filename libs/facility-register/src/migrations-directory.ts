import { sqlDirectory } from '#libs/database';

/** The table of schema `facility_register`, which every service with a database has. */
export function facilityRegisterMigrations(): URL {
  return sqlDirectory(import.meta.url, '../migrations/');
}
