export { Database, type DatabaseOptions } from './connection/database.js';
export {
  CommitUnknown,
  DatabaseUnavailable,
  isConflict,
  isDataError,
  isUniqueViolation,
  StatementFailed,
} from './connection/database-errors.js';
export type { Isolation } from './connection/run-in-transaction.js';
export type { Tx } from './connection/tx.js';
export { requireCompatibleSchema, SchemaIncompatible } from './migrations/compatible-schema.js';
export { migrate, type MigrateOptions } from './migrations/migrate.js';
export { databaseMigrations, sqlDirectory } from './migrations/sql-directory.js';
export { databaseNames, type DatabaseNames } from './provisioning/names.js';
export { provisionDatabase, urlOfDatabase, type Provisioning } from './provisioning/provision-database.js';
