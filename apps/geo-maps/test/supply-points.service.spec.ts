import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey } from '#libs/testing';
import { officerOf } from './running-geo-maps.js';
import { market, OF_930, OF_931, PROVINCE, registered, RunningSupply, show } from './running-supply.js';

interface Registered {
  id: string;
  version: number;
  name: string;
  phone: string | null;
  errors?: { path: string; code: string }[];
  code?: string;
}

let supply: RunningSupply;
beforeAll(async () => {
  supply = await RunningSupply.start();
});
afterAll(() => supply.stop());

const register = (body: object, as = OF_930, key = newIdempotencyKey()) =>
  supply.service.post<Registered>('/v1/supply-points', { as, body, key });
const replace = (id: string, version: number, body: object, as = OF_930) =>
  supply.service.send<Registered>('PUT', `/v1/supply-points/${id}`, {
    ...{ as, body },
    headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
  });
const close = (id: string, version: number, as = OF_930) =>
  supply.service.post<Registered>(`/v1/supply-points/${id}/closures`, {
    ...{ as, key: null, body: { reason: 'Chợ đã dời đi nơi khác' } },
    headers: { 'if-match': `"${version}"` },
  });
const eventsOf = (id: string) =>
  supply.service.database.query<{ type: string; version: number; data: Record<string, unknown> }>(
    `SELECT type, aggregate_version AS version, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
    [id],
  );
const actsOn = async (id: string) => {
  const sql = 'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position';
  return (await supply.service.database.query<{ action: string }>(sql, [id])).map(({ action }) => action);
};

describe('a point of essential goods', () => {
  it('is registered once, however often the request comes, and read by everybody', async () => {
    const body = market({
      ...{ latitude: 9.7739, longitude: 105.4607, hours: 'Mo-Su 05:00-09:00', phone: '0293 3876 543' },
      ...{ delivery: true, goods: ['eggs', 'rice'], osmId: 'node/17' },
    });
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(body, OF_930, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    const id = answers[0]!.body.id;
    expect(answers[0]!.headers.get('etag')).toBe('"1"');
    const read = await show(supply.service, id);
    expect(read).toMatchObject({
      status: 200,
      body: {
        ...{ id, name: body['name'], communeCode: '31321', located: 'given', phone: '+842933876543', delivery: true },
        ...{ distanceM: null, state: { value: 'unknown', since: null, source: null, confidence: 0 }, openNow: false },
        goods: [
          { good: 'rice', value: 'unknown' },
          { good: 'eggs', value: 'unknown' },
        ],
        statements: [],
      },
    });
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await actsOn(id)).toEqual(['supply-point.registered']);
  });

  it('is told to others without its phone and its address', async () => {
    const { body } = await register(market({ phone: '0293 3876 999', latitude: 9.77, longitude: 105.46 }));
    const events = await eventsOf(body.id);
    expect(events).toEqual([
      {
        ...{ type: 'vn.lachan.geo-maps.supply-point-registered.v1', version: 1 },
        data: {
          day: '2021-08-11',
          point: { name: body.name, kind: 'market', communeCode: '31321', latitude: 9.77, longitude: 105.46 },
        },
      },
    ]);
  });

  it('is another where the same key comes with another body: refused', async () => {
    const key = newIdempotencyKey();
    expect((await register(market(), OF_930, key)).status).toBe(201);
    const other = await register(market(), OF_930, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it('has a number of OpenStreetMap that no other point has while it is there', async () => {
    const [one, other] = await Promise.all([
      register(market({ osmId: 'way/99' })),
      register(market({ osmId: 'way/99' })),
    ]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const first = one.status === 201 ? one : other;
    const taken = await replace(await registered(supply.service), 1, market({ osmId: 'way/99' }));
    expect(taken).toMatchObject({ status: 409, body: { errors: [{ path: 'osmId', code: 'supply-point-osm-taken' }] } });
    await close(first.body.id, 1);
    expect((await register(market({ osmId: 'way/99' }))).status).toBe(201);
  });

  it.each([
    ['without a name', { name: ' ' }, 'name'],
    ['of no kind', { kind: 'casino' }, 'kind'],
    ['in no commune', { communeCode: '31999' }, 'communeCode'],
    ['in a district', { communeCode: '930' }, 'communeCode'],
    ['with half a position', { latitude: 9.77 }, 'longitude'],
    ['with swapped axes', { latitude: 105.46, longitude: 9.77 }, 'latitude'],
    ['in Hà Nội', { latitude: 21.03, longitude: 105.85 }, 'latitude'],
    ['with hours that are none', { hours: 'sáng và chiều' }, 'hours'],
    ['with a phone that is none', { phone: '12' }, 'phone'],
    ['with goods that nobody knows', { goods: ['diamonds'] }, 'goods[0]'],
    [
      'with hours for shopping that end first',
      { whoMayCome: { vouchers: 'none', hours: [{ from: '09:00', to: '05:00' }] } },
      'whoMayCome.hours[0].to',
    ],
    ['with a number that is not of OpenStreetMap', { osmId: '17' }, 'osmId'],
  ])('%s is refused by the name of the field', async (_, change, path) => {
    const refused = await register(market(change));
    expect([400, 422]).toContain(refused.status);
    expect(refused.body.errors?.map((fault) => fault.path)).toContain(path);
  });

  it('lies in the areas of who registers it', async () => {
    const refused = await register(market({ communeCode: '31321' }), OF_931);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'communeCode', code: 'commune-not-found' }] },
    });
    const reader = { ...officerOf('93'), scopes: ['supply-points:read'] };
    expect((await register(market(), reader)).status).toBe(403);
    expect((await supply.service.post('/v1/supply-points', { body: market() })).status).toBe(401);
  });
});

describe('a change', () => {
  it('makes the next version, and keeps the one before', async () => {
    const before = market({ phone: '0293 3876 543', hours: '24/7' });
    const { id } = (await register(before)).body;
    const changed = await replace(id, 1, { ...before, name: 'Chợ Mới', phone: undefined });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, name: 'Chợ Mới', phone: null, hours: '24/7' } });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await show(supply.service, id)).body).toMatchObject({ name: 'Chợ Mới', version: 2, openNow: true });
    const versions = await supply.service.database.query(
      `SELECT version, state ->> 'name' AS name FROM geo_maps.supply_point_version WHERE point_id = $1 ORDER BY version`,
      [id],
    );
    expect(versions).toEqual([
      { version: 1, name: before['name'] },
      { version: 2, name: 'Chợ Mới' },
    ]);
    expect((await eventsOf(id)).map(({ type, version }) => [type.split('.').at(-2), version])).toEqual([
      ['supply-point-registered', 1],
      ['supply-point-changed', 2],
    ]);
    expect(await actsOn(id)).toEqual(['supply-point.registered', 'supply-point.changed']);
  });

  it('that says what is known changes nothing', async () => {
    const body = market();
    const { id } = (await register(body)).body;
    expect(await replace(id, 1, body)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await actsOn(id)).toEqual(['supply-point.registered']);
  });

  it('of hours alone is told to nobody who counts points', async () => {
    const body = market();
    const { id } = (await register(body)).body;
    expect((await replace(id, 1, { ...body, hours: '24/7' })).body.version).toBe(2);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('goes on from what its officer has seen: one of two at once is told', async () => {
    const { id } = (await register(market())).body;
    const both = await Promise.all([replace(id, 1, market()), replace(id, 1, market())]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const none = await supply.service.send('PUT', `/v1/supply-points/${id}`, {
      ...{ as: OF_930, body: market(), headers: { 'content-type': 'application/json' } },
    });
    expect(none.status).toBe(428);
  });

  it('is nothing that an officer of another district can make, or move a point out of the own areas', async () => {
    const { id } = (await register(market())).body;
    const notFound = { status: 404, body: { code: 'supply-point-not-found' } };
    expect(await replace(id, 1, market(), OF_931)).toMatchObject(notFound);
    expect(await close(id, 1, OF_931)).toMatchObject(notFound);
    expect(await replace(id, 1, market({ communeCode: '31340' }))).toMatchObject({ status: 422 });
    expect(await replace(id, 1, market({ communeCode: '31340' }), PROVINCE)).toMatchObject({ status: 200 });
  });
});

describe('a point that is gone for good', () => {
  it('is on no map, cannot be changed, and is told as gone', async () => {
    const { id } = (await register(market())).body;
    expect(await close(id, 1)).toMatchObject({ status: 200, body: { version: 2, closingReason: expect.any(String) } });
    expect((await show(supply.service, id)).status).toBe(404);
    expect(await replace(id, 2, market())).toMatchObject({ status: 410, body: { code: 'supply-point-closed' } });
    expect(await close(id, 2)).toMatchObject({ status: 410 });
    const said = await supply.service.post(`/v1/supply-points/${id}/reports`, { as: OF_930, body: { kind: 'open' } });
    expect(said.status).toBe(410);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      ...{ type: 'vn.lachan.geo-maps.supply-point-closed.v1', version: 2 },
      data: { day: '2021-08-11', kind: 'market', communeCode: '31321' },
    });
  });
});
