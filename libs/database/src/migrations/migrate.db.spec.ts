import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { Database } from '../connection/database.js';
import { requireCompatibleSchema } from './compatible-schema.js';
import { migrate } from './migrate.js';
import { databaseMigrations } from './sql-directory.js';

const service = 'database-lib-test';

describe('migrate', () => {
  let server: TestDatabase;
  let database: Database;
  const folders: string[] = [];

  const folder = async (files: Record<string, string>) => {
    const path = await mkdtemp(join(tmpdir(), 'migrations-'));
    folders.push(path);
    for (const [name, sql] of Object.entries(files)) await writeFile(join(path, name), sql);
    return path;
  };
  const run = (...directories: string[]) => migrate({ url: server.url, directories, service });
  const names = (applied: string[]) => applied.map((label) => label.split('/')[1]);

  beforeAll(async () => {
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations()] });
    database = new Database({ url: server.serveUrl, service, clock: { now: () => new Date() } });
    await database.connect();
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
    await Promise.all(folders.map((path) => rm(path, { recursive: true })));
  });

  it('applies each file once, in order, whatever number of starters run', async () => {
    const path = await folder({
      '0002_fill.sql': '-- breaking: no\nINSERT INTO once.thing VALUES (1);',
      '0001_make.sql': `-- breaking: no
        CREATE SCHEMA once; CREATE TABLE once.thing (a int);
        GRANT USAGE ON SCHEMA once TO :serve; GRANT SELECT ON once.thing TO :serve;
        SELECT ':serve'::text, pg_sleep(0.05);`,
    });
    const applied = await Promise.all([run(path), run(path), run(path)]);
    expect(names(applied.flat()).sort()).toEqual(['0001_make.sql', '0002_fill.sql']);
    expect(await database.query('SELECT * FROM once.thing')).toEqual([{ a: 1 }]);
    await requireCompatibleSchema(database, [databaseMigrations(), path]);
  });

  it('leaves no trace of a file that fails, keeps those before it, and goes on once it is mended', async () => {
    const path = await folder({
      '0001_first.sql': '-- breaking: no\nCREATE SCHEMA mended;',
      '0002_second.sql': '-- breaking: no\nCREATE TABLE mended.thing (a int); SELECT 1 / 0;',
    });
    await expect(run(path)).rejects.toThrow('0002_second.sql failed: division by zero');
    await writeFile(join(path, '0002_second.sql'), '-- breaking: no\nCREATE TABLE mended.thing (a int);');
    expect(names(await run(path))).toEqual(['0002_second.sql']);
  });

  it('refuses a file that was changed after it was applied', async () => {
    const path = await folder({ '0001_a.sql': '-- breaking: no\nSELECT 1;' });
    await run(path);
    await writeFile(join(path, '0001_a.sql'), '-- breaking: no\nSELECT 2;');
    await expect(run(path)).rejects.toThrow('changed after it had been applied');
    await expect(requireCompatibleSchema(database, [path])).rejects.toThrow('another content');
  });

  it('names every fault of every file before it touches the database', async () => {
    const path = await folder({
      'first.sql': '-- breaking: no\n',
      '0001_a.sql': 'SELECT 1;',
      '0002_b.sql': '-- breaking: maybe\n',
      '0003_c.sql': '-- breaking: no\n',
      '0003_d.sql': '-- breaking: no\n',
    });
    const error = await run(path).catch((thrown: Error) => thrown.message);
    for (const fault of [
      'first.sql: the name',
      '0001_a.sql: the first line',
      '0002_b.sql: the first',
      '0003_d.sql: the number',
    ]) {
      expect(error).toContain(fault);
    }
  });

  it('keeps a serving process off a schema that lacks a migration or has a newer breaking one', async () => {
    const files = { '0001_a.sql': '-- breaking: no\n', '0002_b.sql': '-- breaking: no\n' };
    const path = await folder(files);
    await expect(requireCompatibleSchema(database, [path])).rejects.toMatchObject({ name: 'SchemaIncompatible' });
    await writeFile(join(path, '0003_c.sql'), '-- breaking: no\n');
    await run(path);
    await rm(join(path, '0003_c.sql'));
    await requireCompatibleSchema(database, [path]);
    await writeFile(join(path, '0004_d.sql'), '-- breaking: yes\n');
    await run(path);
    await rm(join(path, '0004_d.sql'));
    await expect(requireCompatibleSchema(database, [path])).rejects.toThrow('0004_d.sql is newer');
  });
});
