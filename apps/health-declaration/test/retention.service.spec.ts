import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { DeleteExpiredDeclarationsJob } from '../src/retention/delete-expired-declarations.job.js';
import { declaration, declared } from './declarations-of-nobody.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

const DAY = '2021-08-11';

describe('declarations are forgotten', () => {
  let service: ServiceInTest;
  let later: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    later = await service.another({ LACHAN_BUSINESS_TIME: '2021-09-11T00:00:00Z' });
  });

  afterAll(async () => {
    await later.stop();
    await service.stop();
  });

  const runJob = (at: ServiceInTest) => at.running.app.get(DeleteExpiredDeclarationsJob).run();
  const receipts = () =>
    service.database.query(
      'SELECT day, rows_deleted, deleted_at FROM health_declaration.deletion_receipt ORDER BY day',
    );
  /** Makes what is stored older on the real clock, which no test can wait for. */
  const age = () =>
    withOwner(service, 'UPDATE health_declaration.declaration SET stored_at = stored_at - interval $$1 hour$$');

  it('never within ten real minutes, however fast the business clock runs', async () => {
    const { id } = await declared(service);
    await runJob(later);
    expect(await receipts()).toEqual([{ day: DAY, rows_deleted: '0', deleted_at: null }]);
    expect(await service.get(`/v1/declarations/${id}`, { as: OFFICER })).toMatchObject({ status: 200 });
  });

  it('not before their time', async () => {
    await age();
    const onTheLastDay = await service.another({ LACHAN_BUSINESS_TIME: '2021-09-10T00:00:00Z' });
    await withOwner(service, 'DELETE FROM health_declaration.deletion_receipt');
    await runJob(onTheLastDay);
    await onTheLastDay.stop();
    expect(await service.count('health_declaration.declaration')).toBe(1);
  });

  it('with everything that hangs on them, but for their events', async () => {
    const key = newIdempotencyKey();
    const made = await service.post<{ id: string; code: string }>('/v1/declarations', { key, body: declaration() });
    const { id, code } = made.body;
    await service.post(`/v1/declarations/${id}/corrections`, { body: { ...declaration(), code } });
    const { declarant, ...shared } = declaration();
    const family = {
      ...{ kind: 'family', form: 'whole-population', leader: { fullName: 'Trần Thử Tài', phone: '0300000999' } },
      ...{ shared: { residence: shared.residence, answers: shared.answers }, members: [{ declarant }] },
    };
    expect(await service.post('/v1/declaration-groups', { body: family })).toMatchObject({ status: 201 });
    const review = { as: OFFICER, body: { decision: 'advised', note: 'n' }, headers: { 'if-match': '"2"' } };
    expect(await service.post(`/v1/declarations/${id}/reviews`, review)).toMatchObject({ status: 201 });
    await age();
    const events = await service.count('messaging.event');
    await runJob(later);
    for (const table of ['declaration', 'declaration_correction', 'declaration_review', 'declaration_group']) {
      expect(await service.count(`health_declaration.${table}`)).toBe(0);
    }
    expect(await service.count('messaging.event')).toBe(events);
    const key0 = await service.database.query('SELECT wrapped FROM sealing.data_key WHERE period = $1', [DAY]);
    expect(key0).toEqual([{ wrapped: null }]);
    expect(await service.get(`/v1/declarations/${id}`, { as: OFFICER })).toMatchObject({ status: 404 });
    const again = await later.post('/v1/declarations', {
      key,
      body: declaration({ declaredAt: '2021-08-11T07:00:00+07:00' }),
    });
    expect(again).toMatchObject({ status: 422, body: { code: 'declared-too-long-ago' } });
  });

  it('and leave a receipt without personal data, and an audit row', async () => {
    expect(await receipts()).toEqual([{ day: DAY, rows_deleted: '3', deleted_at: expect.any(Date) }]);
    const audit = await service.database.query(
      `SELECT actor_id, object_id FROM audit.entry WHERE action = 'declaration.day-deleted'`,
    );
    expect(audit).toEqual([{ actor_id: 'retention', object_id: DAY }]);
    await runJob(later);
    expect(await receipts()).toHaveLength(1);
  });

  it('go on where a process had died between the rows and the key', async () => {
    await withOwner(
      service,
      `INSERT INTO health_declaration.deletion_receipt (kind, day, rows_deleted, basis) VALUES ('declaration', '2021-08-01', 7, 'b')`,
    );
    await runJob(later);
    expect((await receipts())[0]).toEqual({ day: '2021-08-01', rows_deleted: '7', deleted_at: expect.any(Date) });
  });
});

async function withOwner(service: ServiceInTest, sql: string): Promise<void> {
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
