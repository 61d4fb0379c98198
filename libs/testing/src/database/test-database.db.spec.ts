import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { testPostgresUrl } from '../environment.js';
import { withServer } from './server-connection.js';
import { testDatabase, type TestDatabase } from './test-database.js';

const SPECS_AT_ONCE = 5;

describe('testDatabase', () => {
  let directory: string;
  let databases: TestDatabase[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lachan-sql-'));
    await writeFile(
      join(directory, '0001_boats.sql'),
      `-- breaking: no
       CREATE SCHEMA boats; GRANT USAGE ON SCHEMA boats TO :serve;
       CREATE TABLE boats.boat (name text); GRANT SELECT, INSERT ON boats.boat TO :serve;`,
    );
    const asked = Array.from({ length: SPECS_AT_ONCE }, () =>
      testDatabase({ service: 'boats', directories: [directory] }),
    );
    databases = await Promise.all(asked);
  });

  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
    await rm(directory, { recursive: true });
  });

  it('gives specs that ask at once a database each, from one template', async () => {
    expect(new Set(databases.map((database) => database.url)).size).toBe(SPECS_AT_ONCE);
    const [first, second] = databases.map((database) => database.adminUrl) as [string, string];
    await queryAt(first, `INSERT INTO boats.boat VALUES ('only here')`);
    expect(await queryAt(first, 'SELECT name FROM boats.boat')).toEqual([{ name: 'only here' }]);
    expect(await queryAt(second, 'SELECT name FROM boats.boat')).toEqual([]);
  });

  it('logs in as the serving role with no more rights than in production', async () => {
    const { serveUrl } = databases[2]!;
    await expect(queryAt(serveUrl, `INSERT INTO boats.boat VALUES ('a')`)).resolves.toEqual([]);
    await expect(queryAt(serveUrl, 'DELETE FROM boats.boat')).rejects.toThrow('permission denied');
    await expect(queryAt(serveUrl, 'CREATE TABLE boats.other (id int)')).rejects.toThrow('permission denied');
  });

  it('logs in as the migrating role, which owns the tables', async () => {
    await expect(queryAt(databases[3]!.url, 'ALTER TABLE boats.boat ADD COLUMN length_m int')).resolves.toEqual([]);
  });

  it('drops a database even while somebody is connected', async () => {
    const database = await testDatabase({ service: 'boats', directories: [directory] });
    const lingering = new Client({ connectionString: database.serveUrl });
    lingering.on('error', () => undefined);
    await lingering.connect();
    await database.drop();
    const name = new URL(database.url).pathname.slice(1);
    const left = await withServer(testPostgresUrl(), (server) =>
      server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]),
    );
    expect(left.rowCount).toBe(0);
  });
});

async function queryAt(url: string, sql: string): Promise<unknown[]> {
  return withServer(url, async (client) => (await client.query(sql)).rows);
}
