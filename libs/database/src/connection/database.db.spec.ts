import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import pg from 'pg';
import { databaseMigrations, sqlDirectory } from '../migrations/sql-directory.js';
import { Database } from './database.js';
import { CommitUnknown, DatabaseUnavailable, StatementFailed } from './database-errors.js';
import type { Tx } from './tx.js';

const INSERT = 'INSERT INTO trial.item (key, id, value, twin) VALUES ($1, $2, $3, $4)';
const END_MY_CONNECTION = 'SELECT pg_terminate_backend(pg_backend_pid())';

describe('Database', () => {
  let server: TestDatabase;
  let database: Database;
  let admin: pg.Client;
  const clock = { now: () => new Date() };

  const open = async (options: { maxConnections?: number; connectionWaitMs?: number } = {}) => {
    const opened = new Database({ url: server.serveUrl, service: 'database-lib', clock, ...options });
    await opened.connect();
    return opened;
  };
  const keys = async () =>
    (await database.query<{ key: string }>('SELECT key FROM trial.item ORDER BY key')).map((row) => row.key);

  beforeAll(async () => {
    const fixtures = sqlDirectory(import.meta.url, '../../fixtures/migrations/');
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations(), fixtures] });
    database = await open({ maxConnections: 4 });
    admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
  });
  beforeEach(() => admin.query('TRUNCATE trial.item'));
  afterAll(async () => {
    await admin.end();
    await database.close();
    await server.drop();
  });

  it('reads days as text, big numbers as text and instants as Date', async () => {
    const [row] = await database.query(`
      SELECT '2021-08-11'::date AS day, '{2021-08-11,2021-08-12}'::date[] AS days, 9007199254740993::bigint AS big,
             '2021-08-11T17:00:00Z'::timestamptz AS instant, 0.1::numeric AS part`);
    expect(row).toEqual({
      day: '2021-08-11',
      days: ['2021-08-11', '2021-08-12'],
      big: '9007199254740993',
      instant: new Date('2021-08-11T17:00:00Z'),
      part: '0.1',
    });
  });

  it('reads the clock after the transaction has begun at the server', async () => {
    const [row] = await database.transaction(async (tx) => {
      const started = await tx.query<{ at: Date }>('SELECT transaction_timestamp() AS at');
      return started.map(({ at }) => ({ at, recordedAt: tx.recordedAt }));
    });
    expect(row?.recordedAt.getTime()).toBeGreaterThanOrEqual(row?.at.getTime() ?? Infinity);
  });

  it('commits all or nothing and calls back only after a commit', async () => {
    const calls: string[] = [];
    await database.transaction(async (tx) => {
      tx.afterCommit(() => calls.push('committed'));
      await tx.execute(INSERT, ['kept', 1, 1, null]);
    });
    const failing = database.transaction(async (tx) => {
      tx.afterCommit(() => calls.push('never'));
      await tx.execute(INSERT, ['lost', 1, 1, null]);
      throw new Error('a rule refused');
    });
    await expect(failing).rejects.toThrow('a rule refused');
    expect(await keys()).toEqual(['kept']);
    expect(calls).toEqual(['committed']);
  });

  it('never reports a commit that PostgreSQL turned into a rollback', async () => {
    const swallowing = database.transaction(async (tx) => {
      await tx.execute(INSERT, ['first', 1, 1, null]);
      await tx.execute(INSERT, ['first', 2, 1, null]).catch(() => undefined);
    });
    await expect(swallowing).rejects.toMatchObject({ sqlState: '25P02' });
    expect(await keys()).toEqual([]);
  });

  it('knows that a constraint checked at COMMIT rolled back', async () => {
    const work = database.transaction(async (tx) => {
      await tx.execute(INSERT, ['a', 1, 1, 5]);
      await tx.execute(INSERT, ['b', 2, 1, 5]);
    });
    await expect(work).rejects.toMatchObject({ name: 'StatementFailed', sqlState: '23505' });
  });

  it('answers CommitUnknown, and does not run again, when the connection breaks during COMMIT', async () => {
    let runs = 0;
    const work = database.transaction(async (tx) => {
      runs += 1;
      await tx.execute(INSERT, ['unknown', 1, 777, null]);
    });
    await expect(work).rejects.toBeInstanceOf(CommitUnknown);
    expect(runs).toBe(1);
  });

  it.each(['40001', '40P01'])('runs the work again after %s', async (state) => {
    let runs = 0;
    await database.transaction(async (tx) => {
      runs += 1;
      await tx.execute(INSERT, [`run ${runs}`, runs, 1, null]);
      if (runs < 3) await tx.query('SELECT trial.fail_with($1)', [state]);
    });
    expect(await keys()).toEqual(['run 3']);
  });

  it('gives up after a named number of conflicts', async () => {
    let runs = 0;
    const work = database.transaction(async (tx) => {
      runs += 1;
      await tx.query(`SELECT trial.fail_with('40001')`);
    });
    await expect(work).rejects.toMatchObject({ sqlState: '40001' });
    expect(runs).toBe(6);
  });

  it('runs the work again when its connection broke before COMMIT', async () => {
    let runs = 0;
    await database.transaction(async (tx) => {
      runs += 1;
      await tx.execute(INSERT, [`run ${runs}`, runs, 1, null]);
      if (runs === 1) await tx.query(END_MY_CONNECTION);
    });
    expect(await keys()).toEqual(['run 2']);
  });

  it('settles a real deadlock of two transactions', async () => {
    await admin.query(`INSERT INTO trial.item VALUES ('x', 1, 0), ('y', 1, 0)`);
    const add = async (tx: Tx, key: string) =>
      tx.execute('UPDATE trial.item SET value = value + 1 WHERE key = $1', [key]);
    let arrived = 0;
    const crossed = (first: string, second: string) =>
      database.transaction(async (tx) => {
        await add(tx, first);
        arrived += 1;
        await eventually(() => arrived >= 2 || undefined);
        await add(tx, second);
      });
    await Promise.all([crossed('x', 'y'), crossed('y', 'x')]);
    expect(await database.query('SELECT value FROM trial.item')).toEqual([{ value: 2 }, { value: 2 }]);
  });

  it('replaces connections that were lost while they were idle or at work', async () => {
    await Promise.all([1, 2, 3].map(() => database.query('SELECT 1')));
    await expect(database.query(END_MY_CONNECTION)).rejects.toBeInstanceOf(DatabaseUnavailable);
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await eventually(() => database.ping(1_000).then(() => true));
    expect(await Promise.all([1, 2, 3, 4].map(() => database.query('SELECT 1 AS one')))).toHaveLength(4);
  });

  it('answers DatabaseUnavailable when no connection gets free in time, and recovers', async () => {
    const small = await open({ maxConnections: 1, connectionWaitMs: 100 });
    await small.transaction(async () => {
      await expect(small.query('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(small.transaction(async () => undefined)).rejects.toBeInstanceOf(DatabaseUnavailable);
    });
    expect(await small.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await small.close();
  });

  it('answers DatabaseUnavailable where no server listens', async () => {
    const nowhere = new Database({ url: 'postgres://a:b@127.0.0.1:1/c', service: 'database-lib', clock });
    await expect(nowhere.connect()).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(nowhere.query('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
  });

  it.each([
    ['a unique violation', INSERT, ['Nguyễn Thị Mật', 1, 1, null]],
    ['a check violation', INSERT, ['Nguyễn Thị Mật 2', 1, -4040, null]],
    ['a text that is no number', 'SELECT $1::text::int', ['Nguyễn Thị Mật']],
  ])('tells nothing of the values in the error of %s', async (_, sql, params) => {
    await admin.query(INSERT, ['Nguyễn Thị Mật', 1, 1, null]);
    const error = await database.query(sql, params).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatementFailed);
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(told).not.toMatch(/Nguyễn|4040/);
  });
});
