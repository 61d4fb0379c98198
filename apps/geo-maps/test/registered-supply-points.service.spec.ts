import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { officerOf } from './running-geo-maps.js';
import { market, OF_930, OF_931, PROVINCE, registered, RunningSupply } from './running-supply.js';

interface Listed {
  items: { id: string; name: string; goods: string[]; state: { value: string } }[];
  nextCursor: string | null;
}

interface Shown {
  id: string;
  version: number;
  goods: string[];
  whoMayCome: object | null;
  closingReason: string | null;
  state: { value: string; source: string | null };
  stock: { good: string; value: string }[];
  statements: { source: string; kind: string }[];
  versions: { version: number; name: string; hours: string | null }[];
}

/** A commune of which no other part of this file speaks. */
const COMMUNE = '31333';

let supply: RunningSupply;
let service: ServiceInTest;
beforeAll(async () => {
  supply = await RunningSupply.start();
  ({ service } = supply);
});
afterAll(() => supply.stop());

const listed = async (query: string, as = PROVINCE): Promise<Listed> =>
  (await service.get<Listed>(`/v1/registered-supply-points?${query}`, { as })).body;
const namesOf = async (query: string, as = PROVINCE): Promise<string[]> =>
  (await listed(query, as)).items.map(({ name }) => name);
const show = (id: string, as = OF_930) => service.get<Shown>(`/v1/registered-supply-points/${id}`, { as });
const officially = (id: string, body: object) =>
  service.post(`/v1/supply-points/${id}/reports`, { as: PROVINCE, body });
const replace = (id: string, version: number, body: object) =>
  service.send('PUT', `/v1/supply-points/${id}`, {
    ...{ as: PROVINCE, body },
    headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
  });

describe('the register of points, for its officers', () => {
  it('lists those of the own areas by their names, page by page', async () => {
    for (const name of ['Đậu Phộng Thử', 'An Thử', 'dâu Tây Thử'])
      await registered(service, { name, communeCode: COMMUNE });
    const first = await listed(`area=${COMMUNE}&limit=2`);
    expect(first.items.map(({ name }) => name)).toEqual(['An Thử', 'Đậu Phộng Thử']);
    const second = await listed(`area=${COMMUNE}&limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ name: 'dâu Tây Thử' }], nextCursor: null });
    expect((await service.get('/v1/registered-supply-points')).status).toBe(401);
    const reader = { ...officerOf('93'), scopes: ['reports:read'] };
    expect((await service.get('/v1/registered-supply-points', { as: reader })).status).toBe(403);
  });

  it('finds a point by its kind, its commune or district, some of its name, and what is shown of it', async () => {
    const commune = '31318';
    const [open, silent, pharmacy] = await Promise.all([
      registered(service, { name: 'Gạo Sạch Tìm Kiếm', communeCode: commune, kind: 'food-shop' }),
      registered(service, { name: 'Chợ Tìm Kiếm', communeCode: commune }),
      registered(service, { name: 'Nhà Thuốc Tìm Kiếm', communeCode: commune, kind: 'pharmacy' }),
    ]);
    await officially(open, { kind: 'open' });
    const found = async (query: string) => (await listed(`text=tim+kiem&${query}`)).items.map(({ id }) => id);
    expect(await found('area=930')).toEqual([silent, open, pharmacy]);
    expect(await found('area=931')).toEqual([]);
    expect(await found('kind=pharmacy&kind=food-shop')).toEqual([open, pharmacy]);
    expect(await found('state=open')).toEqual([open]);
    expect(await found('state=unknown')).toEqual([silent, pharmacy]);
    expect(await namesOf('text=gao+sach')).toEqual(['Gạo Sạch Tìm Kiếm']);
    expect(await namesOf('text=tim+kiem', OF_931)).toEqual([]);
    expect((await service.get('/v1/registered-supply-points?state=ajar', { as: PROVINCE })).status).toBe(400);
  });
});

describe('one point of the register', () => {
  it('says what the register says itself, what else was spoken of, and what it said before', async () => {
    const rule = { vouchers: 'by-parity-of-day', hours: [{ from: '05:00', to: '09:00' }], document: '12/UBND' };
    const body = market({ goods: ['rice'], hours: 'Mo-Su 05:00-09:00' });
    const id = await registered(service, body);
    await replace(id, 1, { ...body, hours: 'Mo-Su 06:00-10:00', whoMayCome: rule });
    await officially(id, { kind: 'open' });
    await officially(id, { kind: 'out-of', goods: ['eggs'] });
    const { status, headers, body: shown } = await show(id);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(shown).toMatchObject({
      ...{ id, version: 2, goods: ['rice'], whoMayCome: rule },
      state: { value: 'open', source: 'officer', confidence: expect.any(Number) },
      stock: [
        { good: 'rice', value: 'unknown', since: null },
        { good: 'eggs', value: 'out-of-stock', since: expect.any(String) },
      ],
      statements: [
        { source: 'officer', kind: 'out-of', goods: ['eggs'] },
        { source: 'officer', kind: 'open', goods: [] },
      ],
      versions: [
        { version: 2, hours: 'Mo-Su 06:00-10:00', whoMayCome: rule },
        { version: 1, hours: 'Mo-Su 05:00-09:00', whoMayCome: null },
      ],
    });
  });

  it('keeps how sure its position is until somebody gives another', async () => {
    const body = market({ latitude: 9.77, longitude: 105.46 });
    const id = await registered(service, body);
    await service.database.query(`UPDATE geo_maps.supply_point SET located = 'commune' WHERE id = $1`, [id]);
    await replace(id, 1, { ...body, delivery: true });
    expect((await show(id)).body).toMatchObject({ version: 2, located: 'commune' });
    await replace(id, 2, { ...body, longitude: 105.4601 });
    expect((await show(id)).body).toMatchObject({ version: 3, located: 'given' });
  });

  it('is there still when it is gone for good, and in no list any more', async () => {
    const id = await registered(service, { name: 'Chợ Đã Dời' });
    await service.post(`/v1/supply-points/${id}/closures`, {
      ...{ as: PROVINCE, key: null, body: { reason: 'Đã dời' }, headers: { 'if-match': '"1"' } },
    });
    expect((await show(id)).body).toMatchObject({ closingReason: 'Đã dời', closedAt: expect.any(String) });
    expect(await namesOf('text=da+doi')).toEqual([]);
  });

  it('is not there for officers of another area', async () => {
    const id = await registered(service);
    expect(await show(id, OF_931)).toMatchObject({ status: 404, body: { code: 'supply-point-not-found' } });
  });
});
