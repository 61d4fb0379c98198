import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import pg from 'pg';
import { Database } from '../connection/database.js';
import { databaseMigrations } from '../migrations/sql-directory.js';
import type { ChainHead } from './audit-chain.store.js';
import { AuditLog } from './audit-log.js';
import { AuditSealer } from './audit-sealer.job.js';
import { verifyAudit } from './verify-audit.js';

const entry = (objectId: string) => ({
  actor: { kind: 'staff', id: 'officer-930' },
  action: 'declaration.read',
  objectKind: 'declaration',
  objectId,
  detail: { purpose: 'review', count: 1 },
});

describe('verifyAudit', () => {
  let server: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  let log: AuditLog;
  let sealer: AuditSealer;
  let heads: ChainHead[];

  const verify = async () => (await verifyAudit(database, { knownHeads: heads })).findings;
  const makeSealer = (publish = heads) =>
    new AuditSealer({ database, headPublisher: async (head) => void publish.push(head) });

  beforeEach(async () => {
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations()] });
    database = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await database.connect();
    owner = new pg.Client({ connectionString: server.adminUrl });
    await owner.connect();
    log = new AuditLog(database);
    heads = [];
    sealer = makeSealer();
    for (const id of ['a', 'b', 'c']) await log.recordNow(entry(id));
    await sealer.sealOnce();
    for (const id of ['d', 'e']) await log.recordNow(entry(id));
    await sealer.sealOnce();
  });
  afterEach(async () => {
    await owner.end();
    await database.close();
    await server.drop();
  });

  it('finds nothing on an honest log, with entries that wait for the sealer', async () => {
    await log.recordNow(entry('f'));
    expect(await verifyAudit(database, { knownHeads: heads })).toEqual({ links: 5, findings: [] });
    expect(heads.map(({ sequence }) => sequence)).toEqual([3n, 5n]);
  });

  it.each([
    [
      'a changed entry',
      `UPDATE audit.entry SET actor_id = 'x' WHERE position = 2`,
      [{ kind: 'changed', sequence: 2n, position: '2' }],
    ],
    [
      'a changed time',
      `UPDATE audit.entry SET occurred_at = occurred_at + interval '1 microsecond' WHERE position = 1`,
      [{ kind: 'changed', sequence: 1n, position: '1' }],
    ],
    [
      'a changed detail',
      `UPDATE audit.entry SET detail = '{"purpose": "review", "count": 1.0}' WHERE position = 4`,
      [{ kind: 'changed', sequence: 4n, position: '4' }],
    ],
    [
      'a removed entry',
      `DELETE FROM audit.entry WHERE position = 2`,
      [{ kind: 'removed', sequence: 2n, position: '2' }],
    ],
    [
      'an entry removed before it was sealed',
      `WITH e AS (INSERT INTO audit.entry (occurred_at, actor_kind, actor_id, action, object_kind, object_id, detail) SELECT occurred_at, actor_kind, actor_id, action, object_kind, object_id, detail FROM audit.entry WHERE position = 1 RETURNING position) INSERT INTO audit.unsealed SELECT position + 90 FROM e`,
      [
        { kind: 'inserted', position: '6' },
        { kind: 'removed', position: '96' },
      ],
    ],
    [
      'an inserted entry',
      `INSERT INTO audit.entry (occurred_at, actor_kind, actor_id, action, object_kind, object_id, detail) VALUES (now(), 'staff', 'x', 'y', 'z', 'w', '{}')`,
      [{ kind: 'inserted', position: '6' }],
    ],
    [
      'a removed link',
      `DELETE FROM audit.chain WHERE sequence = 2`,
      [
        { kind: 'links-removed', from: 2n, to: 2n },
        { kind: 'inserted', position: '2' },
      ],
    ],
    [
      'a removed link and entry',
      `WITH gone AS (DELETE FROM audit.chain WHERE sequence = 2) DELETE FROM audit.entry WHERE position = 2`,
      [{ kind: 'links-removed', from: 2n, to: 2n }],
    ],
    [
      'a tail cut off',
      `WITH gone AS (DELETE FROM audit.chain WHERE sequence >= 4) DELETE FROM audit.entry WHERE position >= 4`,
      [{ kind: 'cut-off', lastSequence: 3n, knownSequence: 5n }],
    ],
    [
      'an emptied log',
      `WITH gone AS (DELETE FROM audit.chain) DELETE FROM audit.entry`,
      [{ kind: 'cut-off', lastSequence: 0n, knownSequence: 5n }],
    ],
  ])('names %s', async (_, sql, expected) => {
    await owner.query(sql);
    expect(await verify()).toEqual(expected);
  });

  it('names a log that was rewritten with a chain of its own that fits', async () => {
    await owner.query(`DELETE FROM audit.chain; UPDATE audit.entry SET actor_id = 'x' WHERE position = 4;
      INSERT INTO audit.unsealed SELECT position FROM audit.entry`);
    await sealer.stop();
    await makeSealer([]).sealOnce();
    expect(await verify()).toEqual([{ kind: 'rewritten', knownSequence: 5n, goodSequence: 3n }]);
  });

  it('lets the serving role change and remove nothing', async () => {
    for (const sql of [
      'UPDATE audit.entry SET actor_id = actor_id',
      'DELETE FROM audit.entry',
      'UPDATE audit.chain SET hash = hash',
      'DELETE FROM audit.chain',
      'TRUNCATE audit.entry',
    ]) {
      await expect(database.query(sql)).rejects.toMatchObject({ sqlState: '42501' });
    }
  });
});
