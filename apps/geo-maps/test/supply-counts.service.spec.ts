import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { supplyPointCounted, type EventData } from '#libs/contracts';
import type { ServiceInTest } from '#libs/testing';
import { CountSupplyPointsJob } from '../src/supply-counts/count-supply-points.job.js';
import { officerOf } from './running-geo-maps.js';
import { RunningSupply } from './running-supply.js';

const OFFICER = officerOf('930');
const shop = { name: 'Chợ Vị Thanh', kind: 'market', communeCode: '31318', address: 'Ấp 1' };
const market = { communeCode: '31318', kind: 'market' };

let supply: RunningSupply;
let service: ServiceInTest;
const count = () => service.running.app.get(CountSupplyPointsJob, { strict: false }).run();
const told = async (id: string): Promise<EventData<typeof supplyPointCounted>[]> => {
  const rows = await service.database.query<{ data: EventData<typeof supplyPointCounted> }>(
    `SELECT data FROM messaging.event WHERE aggregate_id = $1 AND type = $2 ORDER BY position`,
    [id, supplyPointCounted.type],
  );
  return rows.map(({ data }) => data);
};

beforeAll(async () => {
  supply = await RunningSupply.start();
  ({ service } = supply);
});
afterAll(() => supply.stop());

describe('a point of essential goods in the reports', () => {
  it('is told once as what it is counted, however often one looks, and again only when that changes', async () => {
    const { body: made } = await service.post('/v1/supply-points', { as: OFFICER, body: shop });
    const id = String(made['id']);
    await count();
    await Promise.all([count(), count()]);
    const unknown = { ...market, shown: 'unknown', told: 'never' };
    expect(await told(id)).toEqual([{ day: '2021-08-11', before: null, after: unknown }]);

    const report = await service.post(`/v1/supply-points/${id}/reports`, { as: OFFICER, body: { kind: 'open' } });
    expect(report.status).toBe(201);
    await count();
    const open = { ...market, shown: 'open', told: 'within-2h' };
    expect((await told(id)).at(-1)).toEqual({ day: '2021-08-11', before: unknown, after: open });

    const closed = await service.post(`/v1/supply-points/${id}/closures`, {
      as: OFFICER,
      body: { reason: 'Đã dời đi nơi khác' },
      headers: { 'if-match': '"1"' },
    });
    expect(closed.status).toBeLessThan(300);
    await count();
    await count();
    expect((await told(id)).slice(2)).toEqual([{ day: '2021-08-11', before: open, after: null }]);
  });

  it('is told as unknown again once an officer has found the only report untrue', async () => {
    const { body: made } = await service.post('/v1/supply-points', {
      as: OFFICER,
      body: { ...shop, name: 'Chợ Phường III' },
    });
    const id = String(made['id']);
    await count();
    const phone = '0300765432';
    const body = { kind: 'open', phone, code: await supply.codeFor(phone) };
    const report = await service.post(`/v1/supply-points/${id}/reports`, { body });
    expect(report.status).toBe(201);
    await count();
    const open = { ...market, shown: 'open', told: 'within-2h' };
    expect((await told(id)).at(-1)?.after).toEqual(open);

    const decision = { as: OFFICER, key: null, body: { decision: 'contradicted' } };
    const decided = await service.post(`/v1/supply-reports/${String(report.body['id'])}/decisions`, decision);
    expect(decided.status).toBe(200);
    await count();
    const unknown = { ...market, shown: 'unknown', told: 'never' };
    expect((await told(id)).at(-1)).toEqual({ day: '2021-08-11', before: open, after: unknown });
  });
});
