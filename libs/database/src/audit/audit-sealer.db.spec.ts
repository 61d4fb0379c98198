import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import { Database } from '../connection/database.js';
import { databaseMigrations } from '../migrations/sql-directory.js';
import type { ChainHead } from './audit-chain.store.js';
import { AuditLog } from './audit-log.js';
import { AuditSealer } from './audit-sealer.job.js';
import { verifyAudit } from './verify-audit.js';

const entry = (objectId: string) => ({
  actor: { kind: 'client', id: 'officer' },
  action: 'declaration.listed',
  objectKind: 'commune',
  objectId,
});

describe('AuditSealer', () => {
  let server: TestDatabase;
  let database: Database;
  let log: AuditLog;
  const heads: ChainHead[] = [];
  const waiting = async () => (await database.query('SELECT FROM audit.unsealed')).length;
  const sealer = (headPublisher = async (head: ChainHead) => void heads.push(head)) =>
    new AuditSealer({ database, headPublisher });

  const stopAll = (all: AuditSealer[]) => Promise.all(all.map((one) => one.stop()));

  beforeAll(async () => {
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations()] });
    database = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await database.connect();
    log = new AuditLog(database);
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it('leaves an entry that is rolled back with its act out of the log', async () => {
    const refused = database.transaction(async (tx) => {
      await log.record(tx, entry('31318'));
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await waiting()).toBe(0);
  });

  it('is not held up by an entry of a transaction that is still open, and chains it later', async () => {
    const one = sealer();
    await database.transaction(async (tx) => {
      await log.recordAll(tx, [entry('31318'), entry('31319')]);
      await log.recordNow(entry('31320'));
      expect(await one.sealOnce()).toBe(1);
    });
    expect(await one.sealOnce()).toBe(2);
    await one.stop();
    expect(await verifyAudit(database, { knownHeads: heads })).toEqual({ links: 3, findings: [] });
  });

  it('works one at a time while writers go on, and publishes each head', async () => {
    const two = [sealer(), sealer()];
    two.forEach((one) => one.start());
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => log.recordNow(entry(String(index)))));
    }
    await eventually(() => heads.at(-1)?.sequence === 103n || undefined).finally(() => stopAll(two));
    expect(await waiting()).toBe(0);
    expect(await verifyAudit(database, { knownHeads: heads })).toEqual({ links: 103, findings: [] });
  });

  it('publishes a head again that could not be published', async () => {
    let fails = true;
    const published: bigint[] = [];
    const one = sealer(async ({ sequence }) => {
      if (fails) throw new Error('the broker is away');
      published.push(sequence);
    });
    await expect(one.sealOnce()).rejects.toThrow('the broker is away');
    fails = false;
    await one.sealOnce();
    await one.sealOnce();
    await one.stop();
    expect(published).toEqual([103n]);
  });
});
