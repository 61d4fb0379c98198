import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { DeleteExpiredCheckInsJob } from '../src/retention/delete-expired-check-ins.job.js';
import { visitor } from './codes-of-nobody.js';
import { declared, registeredPlace } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const DAY = '2021-08-11';
const PERIOD = `check-ins ${DAY}`;
const GUARD = clientActor('guard', ['check-ins:read', 'check-ins:write'], ['93']);

describe('check-ins are forgotten after thirty days', () => {
  let service: ServiceInTest;
  let placeCode: string;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    placeCode = await registeredPlace(service);
    await declared(service);
    for (const number of [1, 2, 3]) await enter(number);
  });

  afterAll(() => service.stop());

  const enter = (number: number) => service.post('/v1/check-ins', { body: { placeCode, visitor: visitor(number) } });
  const runAt = async (time: string): Promise<void> => {
    const later = await service.another({ LACHAN_BUSINESS_TIME: time });
    await later.running.app.get(DeleteExpiredCheckInsJob).run();
    await later.stop();
  };
  const receipts = () =>
    service.database.query(
      `SELECT kind, day, rows_deleted, deleted_at FROM health_declaration.deletion_receipt ORDER BY day`,
    );

  /** Makes what is stored older on the real clock, which no test can wait for. */
  const age = () =>
    asOwner(service, `UPDATE health_declaration.check_in SET stored_at = stored_at - interval '1 hour'`);

  it('not before their time', async () => {
    await age();
    await runAt('2021-09-10T00:00:00Z');
    expect(await service.count('health_declaration.check_in')).toBe(3);
  });

  it('never within ten real minutes, however fast the business clock runs', async () => {
    await enter(4);
    await runAt('2021-09-11T00:00:00Z');
    expect(await service.count('health_declaration.check_in')).toBe(1);
    expect(await receipts()).toMatchObject([{ rows_deleted: '3', deleted_at: null }]);
  });

  it('then with the key that sealed them, while declarations of the day keep theirs', async () => {
    await age();
    const events = await service.count('messaging.event');
    await runAt('2021-09-11T00:00:00Z');
    expect(await service.count('health_declaration.check_in')).toBe(0);
    expect(await service.count('messaging.event')).toBe(events);
    const keys = await service.database.query(
      'SELECT period, wrapped IS NULL AS destroyed FROM sealing.data_key WHERE period IN ($1, $2) ORDER BY period',
      [DAY, PERIOD],
    );
    expect(keys).toEqual([
      { period: DAY, destroyed: false },
      { period: PERIOD, destroyed: true },
    ]);
    const view = await service.get(`/v1/places/${placeCode}/check-ins`, { as: GUARD });
    expect(view).toMatchObject({ status: 200, body: { items: [], inside: 0 } });
  });

  it('and leave a receipt and an audit row', async () => {
    expect(await receipts()).toEqual([{ kind: 'check-in', day: DAY, rows_deleted: '4', deleted_at: expect.any(Date) }]);
    const audit = await service.database.query(
      `SELECT actor_id, object_id FROM audit.entry WHERE action = 'check-in.day-deleted'`,
    );
    expect(audit).toEqual([{ actor_id: 'retention', object_id: DAY }]);
  });
});

async function asOwner(service: ServiceInTest, sql: string): Promise<void> {
  const database = new Database({
    url: service.ownDatabase.url,
    service: 'test',
    clock: { now: () => new Date('2021-08-11T00:00:00Z') },
    maxConnections: 1,
  });
  await database.connect();
  await database.query(sql);
  await database.close();
}
