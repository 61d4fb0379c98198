import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const MIGRATIONS = new URL('../../migrations-embedded/', import.meta.url);
const NO_SUCH_DATABASE = '3D000';
const DATABASE_EXISTS = new Set(['42P04', '23505']);
/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 5_203_611;

/**
 * Brings the tables of an embedded log up to date and makes its database if it is missing. Any number of processes
 * may do so at once; on a log that is up to date it only reads, so that a role without DDL can call it too.
 */
export async function migrateEmbeddedLog(url: string): Promise<void> {
  const client = await connectOrCreate(url);
  try {
    const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).sort();
    const applied = await appliedTo(client);
    if (files.every((file) => applied.has(file))) {
      return;
    }
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await applyMissing(client, files);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, files: readonly string[]): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS embedded_log');
  await client.query('CREATE TABLE IF NOT EXISTS embedded_log.migrations (file text PRIMARY KEY)');
  const applied = await appliedTo(client);
  for (const file of files.filter((name) => !applied.has(name))) {
    await client.query(await readFile(new URL(file, MIGRATIONS), 'utf8'));
    await client.query('INSERT INTO embedded_log.migrations (file) VALUES ($1)', [file]);
  }
}

async function appliedTo(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('embedded_log.migrations') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) {
    return new Set();
  }
  const migrations = await client.query<{ file: string }>('SELECT file FROM embedded_log.migrations');
  return new Set(migrations.rows.map(({ file }) => file));
}

async function connectOrCreate(url: string): Promise<pg.Client> {
  try {
    return await connected(url);
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) {
      throw error;
    }
    await createDatabase(url);
    return connected(url);
  }
}

async function createDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  const client = await connected(server.href);
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!DATABASE_EXISTS.has(codeOf(error))) {
      throw error;
    }
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
