import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import type { ServiceInTest } from '#libs/testing';
import { DeleteExpiredPassagesJob } from '../src/retention/delete-expired-passages.job.js';
import { AT_CHECKPOINT, CHECKPOINT, LEAD, move, openCheckpoints } from './checkpoints-of-nobody.js';
import { declared } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const PERSONAL = /Ví Dụ|099184001234|000 ?0678|thăm mẹ/;

describe('passages', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await openCheckpoints(service);
    const { code: declarationCode } = await declared(service, move());
    const passage = {
      checkpointCode: CHECKPOINT,
      direction: 'in',
      declarationCode,
      decision: 'approved',
      decisionNote: 'đi thăm mẹ',
    };
    const offline = { deviceId: 'device-0001', sequence: 1, packVersion: 'p', colourShown: 'red' };
    const at = '2021-08-11T06:00:00+07:00';
    await service.post('/v1/checkpoint-passages', { as: AT_CHECKPOINT, body: passage });
    const synced = await service.post('/v1/checkpoint-passages/batches', {
      ...{ as: LEAD, key: null, body: { items: [{ ...passage, at, offline }] } },
    });
    expect(synced).toMatchObject({ body: { items: [{ status: 201 }] } });
  });
  afterAll(() => service.stop());

  it('have nothing personal outside the seal, the events and the audit included', async () => {
    for (const table of ['health_declaration.passage', 'messaging.event', 'audit.entry']) {
      const rows = await service.database.query<{ text: string }>(
        `SELECT row_to_json(t)::text AS text FROM ${table} t`,
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.filter(({ text }) => PERSONAL.test(text))).toEqual([]);
    }
  });

  it('are forgotten after a month with what hangs on them, by rows and by key, and leave a receipt', async () => {
    expect(await service.count('health_declaration.arrival')).toBe(2);
    expect(await service.count('health_declaration.passage_conflict')).toBe(1);
    await asOwner(service, 'UPDATE health_declaration.passage SET stored_at = stored_at - interval $$1 hour$$');
    const events = await service.count('messaging.event');
    await runOn(service, '2021-09-10T00:00:00Z');
    expect(await service.count('health_declaration.passage')).toBe(2);
    await runOn(service, '2021-09-11T00:00:00Z');
    for (const table of ['passage', 'arrival', 'passage_conflict']) {
      expect(await service.count(`health_declaration.${table}`)).toBe(0);
    }
    expect(await service.count('messaging.event')).toBe(events);
    const keys = await service.database.query(
      `SELECT wrapped FROM sealing.data_key WHERE period = 'passages 2021-08-11'`,
    );
    expect(keys).toEqual([{ wrapped: null }]);
    const receipts = await service.database.query(
      `SELECT day, rows_deleted FROM health_declaration.deletion_receipt WHERE kind = 'passage'`,
    );
    expect(receipts).toEqual([{ day: '2021-08-11', rows_deleted: '2' }]);
  });
});

async function runOn(service: ServiceInTest, businessTime: string): Promise<void> {
  const later = await service.another({ LACHAN_BUSINESS_TIME: businessTime });
  await later.running.app.get(DeleteExpiredPassagesJob, { strict: false }).run();
  await later.stop();
}

/** Makes what is stored older on the real clock, which no test can wait for. */
async function asOwner(service: ServiceInTest, sql: string): Promise<void> {
  const clock = { now: () => new Date('2021-08-11T00:00:00Z') };
  const owner = new Database({ url: service.ownDatabase.url, service: 'test', clock, maxConnections: 1 });
  await owner.connect();
  await owner.query(sql);
  await owner.close();
}
