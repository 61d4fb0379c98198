import pg from 'pg';
import { databaseNames, type DatabaseNames } from '../provisioning/names.js';
import { readMigrations, withRoleNames, type MigrationFile } from './migration-files.js';

export interface MigrateOptions {
  /** Of the migrating role, with its database; a transaction pooler may stand between. */
  url: string;
  /** Applied in this order, each folder's files by number; the folders of the libraries come first. */
  directories: readonly (string | URL)[];
  /** Gives the names of the roles that `:migrate` and `:serve` stand for. */
  service: string;
}

const MIGRATION_LOCK = 4_715_002;

const RECORD_TABLE = `
  CREATE SCHEMA IF NOT EXISTS migration;
  CREATE TABLE IF NOT EXISTS migration.applied (
    directory  text NOT NULL,
    name       text NOT NULL,
    checksum   text NOT NULL,
    breaking   boolean NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (directory, name)
  );
  GRANT USAGE ON SCHEMA migration TO :serve;
  GRANT SELECT ON migration.applied TO :serve;
`;

/**
 * Applies what is not applied yet, each file and its record in one transaction; answers what it applied. Of several
 * starters one works and the others wait, then find it done. A file that was changed after it was applied is an
 * error, and nothing after it is applied. In SQL, `:migrate` and `:serve` stand for the service's roles: each file
 * grants to `:serve` what serving needs of its tables (USAGE on the schema too), because nothing is granted otherwise.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(options.directories);
  const names = databaseNames(options.service);
  const client = new pg.Client({ connectionString: options.url, application_name: `${options.service} migrate` });
  await client.connect();
  try {
    await locked(client, () => client.query(withRoleNames(RECORD_TABLE, names)));
    const applied: string[] = [];
    for (const file of files) {
      if (await locked(client, () => applyOnce(client, file, names))) applied.push(`${file.directory}/${file.name}`);
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function applyOnce(client: pg.Client, file: MigrationFile, names: DatabaseNames): Promise<boolean> {
  const found = await client.query<{ checksum: string }>(
    'SELECT checksum FROM migration.applied WHERE directory = $1 AND name = $2',
    [file.directory, file.name],
  );
  const before = found.rows[0];
  if (before?.checksum === file.checksum) return false;
  const label = `${file.directory}/${file.name}`;
  if (before !== undefined) throw new Error(`Migration ${label} was changed after it had been applied`);
  try {
    await client.query(withRoleNames(file.sql, names));
  } catch (error) {
    throw new Error(`Migration ${label} failed: ${(error as Error).message}`, { cause: error });
  }
  await client.query('INSERT INTO migration.applied (directory, name, checksum, breaking) VALUES ($1, $2, $3, $4)', [
    file.directory,
    file.name,
    file.checksum,
    file.breaking,
  ]);
  return true;
}

/** A lock of the transaction, not of the session; it is waited for without limit, other locks are not. */
async function locked<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const limit = await client.query<{ lock_timeout: string }>('SHOW lock_timeout');
    await client.query(`SET LOCAL lock_timeout = 0`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`SELECT set_config('lock_timeout', $1, true)`, [limit.rows[0]?.lock_timeout]);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
