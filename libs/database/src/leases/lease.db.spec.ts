import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import { Database } from '../connection/database.js';
import { databaseMigrations } from '../migrations/sql-directory.js';
import { Lease } from './lease.js';

describe('Lease', () => {
  let server: TestDatabase;
  let database: Database;
  let counter = 0;
  let name = '';
  const lease = (durationMs = 60_000) => new Lease({ database, name, durationMs });

  beforeAll(async () => {
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations()] });
    database = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await database.connect();
  });
  beforeEach(() => {
    counter += 1;
    name = `trial ${counter}`;
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it('is given to one of many', async () => {
    const many = Array.from({ length: 8 }, () => lease());
    const answers = await Promise.all(many.map((one) => one.acquire()));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(many.filter((one) => one.stillHeld())).toHaveLength(1);
  });

  it('is kept by renewing and free at once after release, with a token that only grows', async () => {
    const [first, second] = [lease(), lease()];
    expect(await first.hold()).toBe(true);
    expect(await first.hold()).toBe(true);
    expect(first.token).toBe(1n);
    expect(await second.hold()).toBe(false);
    await first.release();
    expect(first.stillHeld()).toBe(false);
    expect(await second.hold()).toBe(true);
    expect(second.token).toBe(2n);
  });

  it('passes on when it expires, and whoever slept through that knows before it acts', async () => {
    const [sleeper, next] = [lease(80), lease()];
    await sleeper.acquire();
    await eventually(async () => (await next.acquire()) || undefined);
    expect(sleeper.stillHeld()).toBe(false);
    expect(await database.transaction((tx) => sleeper.heldIn(tx))).toBe(false);
    expect(await sleeper.renew()).toBe(false);
    expect(await database.transaction((tx) => next.heldIn(tx))).toBe(true);
    expect(next.token).toBe(2n);
  });

  it('stops to trust itself before the server gives it away', async () => {
    const holder = lease(300);
    await holder.acquire();
    await eventually(() => !holder.stillHeld() || undefined);
    expect(await holder.renew()).toBe(true);
  });
});
