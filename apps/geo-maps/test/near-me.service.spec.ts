import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { distanceM } from '#libs/geo';
import { eventually, type ServiceInTest } from '#libs/testing';
import { OF_930, registered, RunningSupply, type Page } from './running-supply.js';

/** After which every process has seen a write. */
const SECOND_MS = 1_000;
const HERE = { latitude: 9.78, longitude: 105.46 };
const NEAR = `near=${HERE.latitude},${HERE.longitude}`;

let supply: RunningSupply;
let service: ServiceInTest;
beforeAll(async () => {
  supply = await RunningSupply.start();
  ({ service } = supply);
});
afterAll(() => supply.stop());

const ask = (query: string, at = service) => at.get<Page>(`/v1/supply-points?${query}`);
/** Names without their common beginning, in the order of the answer. */
const named = async (query: string, at = service): Promise<string[]> =>
  (await ask(query, at)).body.items.map(({ name }) => name);
const state = (id: string, kind: string, goods?: readonly string[], at = service) =>
  at.post(`/v1/supply-points/${id}/reports`, { as: OF_930, body: { kind, ...(goods && { goods }) } });

/** All pages of a list, one after the other. */
async function everything(query: string): Promise<{ names: string[]; pages: number }> {
  const names: string[] = [];
  let [cursor, pages] = ['', 0];
  do {
    const { body } = await ask(`${query}${cursor}`);
    names.push(...body.items.map(({ name }) => name));
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    pages += 1;
  } while (cursor !== '');
  return { names, pages };
}

const seen = (query: string, names: readonly string[], at = service) =>
  until(async () => expect(await named(query, at)).toEqual(names));
const until = (look: () => Promise<void>) => eventually(async () => look().then(() => true));

describe('near me', () => {
  it('is nearest first within the radius, with whole metres on the ellipsoid', async () => {
    const places = [
      { name: 'xa', latitude: 9.8, longitude: 105.46 },
      { name: 'gần', latitude: 9.7805, longitude: 105.46 },
      { name: 'vừa', latitude: 9.78, longitude: 105.47 },
      { name: 'ngoài', latitude: 9.9, longitude: 105.6 },
    ];
    for (const place of places) await registered(service, { ...place, kind: 'pharmacy' });
    await registered(service, { name: 'không tọa độ', kind: 'pharmacy' });
    await seen(`${NEAR}&kind=pharmacy&radius=3000`, ['gần', 'vừa', 'xa']);
    const { body } = await ask(`${NEAR}&kind=pharmacy&radius=50000`);
    const expected = [...places]
      .map(({ name, latitude, longitude }) => ({
        name,
        distanceM: Math.round(distanceM([HERE.longitude, HERE.latitude], [longitude, latitude])),
      }))
      .sort((one, other) => one.distanceM - other.distanceM);
    expect(body.items.map(({ name, distanceM: metres }) => ({ name, distanceM: metres }))).toEqual(expected);
    expect(body.nextCursor).toBeNull();
  });

  it('is paged without a gap or a repetition, among many at one spot too', async () => {
    const spot = { latitude: 9.79, longitude: 105.465, kind: 'free-stall' };
    const names = Array.from({ length: 7 }, (_, nth) => `gian ${nth}`);
    for (const name of names) await registered(service, { ...spot, name });
    await registered(service, { ...spot, name: 'gian xa', latitude: 9.795 });
    await seen(`${NEAR}&kind=free-stall`, [...names, 'gian xa']);
    const all = await everything(`${NEAR}&kind=free-stall&limit=3`);
    expect(all).toEqual({ names: [...names, 'gian xa'], pages: 3 });
    const other = await ask(`${NEAR}&kind=free-stall&limit=3`);
    const misused = await ask(`${NEAR}&kind=market&limit=3&cursor=${other.body.nextCursor}`);
    expect(misused).toMatchObject({ status: 400, body: { code: 'cursor-malformed' } });
  });

  it('may be a commune instead, with those that have no position', async () => {
    const there = { communeCode: '31340', kind: 'cooking-gas' };
    for (const name of ['ga một', 'ga hai', 'ga ba']) await registered(service, { ...there, name });
    await seen('commune=31340&kind=cooking-gas', ['ga một', 'ga hai', 'ga ba']);
    expect(await everything('commune=31340&kind=cooking-gas&limit=2')).toMatchObject({
      ...{ names: ['ga một', 'ga hai', 'ga ba'], pages: 2 },
    });
    const [first] = (await ask('commune=31340&kind=cooking-gas')).body.items;
    expect(first?.distanceM).toBeNull();
    expect(await named('commune=31341&kind=cooking-gas')).toEqual([]);
    expect(await named(`${NEAR}&radius=50000&commune=31340&kind=cooking-gas`)).toEqual([]);
  });

  it('has what is sold there and not said to be out', async () => {
    const place = { ...HERE, kind: 'convenience-store' };
    const out = await registered(service, { ...place, name: 'hết trứng', goods: ['eggs', 'rice'] });
    await registered(service, { ...place, name: 'có bán trứng', goods: ['eggs'], latitude: 9.781 });
    const has = await registered(service, { ...place, name: 'mới có trứng', latitude: 9.782 });
    await registered(service, { ...place, name: 'không bán', latitude: 9.783 });
    expect((await state(out, 'out-of', ['eggs'])).status).toBe(201);
    expect((await state(has, 'has', ['eggs'])).status).toBe(201);
    await seen(`${NEAR}&kind=convenience-store&goods=eggs`, ['có bán trứng', 'mới có trứng']);
    expect(await named(`${NEAR}&kind=convenience-store&goods=eggs,rice`)).toEqual([]);
    expect(await named(`${NEAR}&kind=convenience-store&goods=rice`)).toEqual(['hết trứng']);
  });

  it('is open now by its hours and by what is said', async () => {
    // It is ten o'clock.
    const shop = { ...HERE, kind: 'drinking-water' };
    await registered(service, { ...shop, name: 'theo giờ', hours: 'Mo-Su 07:00-17:00' });
    await registered(service, { ...shop, name: 'hết giờ', hours: 'Mo-Su 05:00-09:00', latitude: 9.781 });
    await registered(service, { ...shop, name: 'không biết', latitude: 9.782 });
    const closed = await registered(service, { ...shop, name: 'đã đóng', hours: '24/7', latitude: 9.783 });
    const open = await registered(service, { ...shop, name: 'đang mở', latitude: 9.784 });
    await state(closed, 'closed');
    await state(open, 'open');
    await seen(`${NEAR}&kind=drinking-water&open=now`, ['theo giờ', 'đang mở']);
    const morning = encodeURIComponent('2021-08-13T06:00:00+07:00');
    // Nobody is sure of a state any more two days later: hours alone are left.
    expect(await named(`${NEAR}&kind=drinking-water&open=${morning}`)).toEqual(['hết giờ', 'đã đóng']);
    const byName = new Map((await ask(`${NEAR}&kind=drinking-water`)).body.items.map((one) => [one.name, one.openNow]));
    expect(Object.fromEntries(byName)).toEqual({
      ...{ 'theo giờ': true, 'hết giờ': false, 'không biết': null, 'đã đóng': false, 'đang mở': true },
    });
  });

  it('says who may come: by the rule for its kind, or by what the point says itself', async () => {
    const own = { vouchers: 'none', hours: [{ from: '06:00', to: '08:00' }] };
    const place = { latitude: 9.76, longitude: 105.45 };
    await registered(service, { ...place, name: 'theo tỉnh', kind: 'supermarket' });
    await registered(service, { ...place, name: 'riêng', kind: 'supermarket', whoMayCome: own });
    const query = 'near=9.76,105.45&kind=supermarket';
    await seen(query, ['theo tỉnh', 'riêng']);
    const hours = [
      { from: '05:00', to: '09:00' },
      { from: '15:00', to: '18:00' },
    ];
    expect((await ask(query)).body.items.map(({ whoMayCome }) => whoMayCome)).toMatchObject([
      { vouchers: 'odd', hours },
      { vouchers: null, hours: own.hours },
    ]);
    // One o'clock in the night of the 12th in Vietnam is still the 11th elsewhere.
    const night = await supply.at('2021-08-11T18:00:00Z');
    expect((await ask(query, night)).body.items[0]?.whoMayCome).toMatchObject({ day: '2021-08-12', vouchers: 'even' });
  });

  it.each([
    ['nowhere', '', 'near'],
    ['without a comma', 'near=9.78', 'near'],
    ['beyond the pole', 'near=91,105', 'near'],
    ['beyond the date line', 'near=9,181', 'near'],
    ['in words', 'near=Vị Thanh,Hậu Giang', 'near'],
    ['by a radius alone', 'commune=31321&radius=100', 'near'],
    ['within nothing', `${NEAR}&radius=0`, 'radius'],
    ['within the country', `${NEAR}&radius=50001`, 'radius'],
    ['within words', `${NEAR}&radius=xa`, 'radius'],
    ['open some time', `${NEAR}&open=sometime`, 'open'],
    ['open yesterday', `${NEAR}&open=2021-08-10T08:00:00Z`, 'open'],
    ['open next year', `${NEAR}&open=2022-08-11T08:00:00Z`, 'open'],
    ['of no kind', `${NEAR}&kind=casino`, 'kind[0]'],
    ['with unknown goods', `${NEAR}&goods=gold`, 'goods[0]'],
    ['in a district', 'commune=930', 'commune'],
    ['five thousand at once', `${NEAR}&limit=5000`, 'limit'],
  ])('asked %s is refused by the name of the field', async (_, query, path) => {
    const refused = await service.get<{ errors: { path: string }[] }>(`/v1/supply-points?${query}`);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((fault) => fault.path)).toContain(path);
  });
});

describe('what is shown near me', () => {
  it('is in another process within a second: what came, moved, was stated, and is gone', async () => {
    const other = await supply.at('2021-08-11T03:00:00.000Z');
    const query = 'near=9.72,105.45&kind=petrol-station&radius=2000';
    expect(await named(query, other)).toEqual([]);
    const place = { kind: 'petrol-station', latitude: 9.72, longitude: 105.45, name: 'cây xăng' };
    const id = await registered(service, place);
    await seen(query, ['cây xăng'], other);
    await state(id, 'closed');
    await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
    expect((await ask(query, other)).body.items[0]?.state).toMatchObject({ value: 'closed', source: 'officer' });
    const headers = { 'if-match': '"1"', 'content-type': 'application/json' };
    const body = { ...place, communeCode: '31321', address: '1 Đường Thử', latitude: 9.71 };
    await service.send('PUT', `/v1/supply-points/${id}`, { as: OF_930, body, headers });
    await until(async () => expect((await ask(query, other)).body.items[0]?.distanceM).toBeGreaterThan(1_000));
    const closing = { as: OF_930, key: null, body: { reason: 'Đã dời đi' }, headers: { 'if-match': '"2"' } };
    expect((await service.post(`/v1/supply-points/${id}/closures`, closing)).status).toBe(200);
    await seen(query, [], other);
  });

  it('has the same tag for the same answer, a minute later too, and another where something else is shown', async () => {
    const query = 'near=9.70,105.40&kind=bank-or-atm';
    const place = { kind: 'bank-or-atm', latitude: 9.7, longitude: 105.4, name: 'máy rút tiền' };
    const id = await registered(service, place);
    await seen(query, ['máy rút tiền']);
    const first = await ask(query);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = first.headers.get('etag') ?? '';
    const again = await service.get(`/v1/supply-points?${query}`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.body, again.headers.get('cache-control')]).toEqual([304, '', 'public, max-age=60']);
    const later = await supply.at('2021-08-11T03:05:00Z');
    expect((await ask(query, later)).headers.get('etag')).toBe(etag);
    await state(id, 'open');
    await until(async () => expect((await ask(query)).headers.get('etag')).not.toBe(etag));
    await until(async () => expect((await ask(query, later)).headers.get('etag')).not.toBe(etag));
    // What was said has faded by then.
    const evening = await supply.at('2021-08-11T14:00:00Z');
    const [now, then] = [await ask(query), await ask(query, evening)];
    expect(then.body.items[0]?.state.confidence).toBeLessThan(now.body.items[0]?.state.confidence ?? 0);
    expect(then.headers.get('etag')).not.toBe(now.headers.get('etag'));
  });

  it('is the same in every way of asking the same, with pages that fit each other', async () => {
    const place = { kind: 'supermarket', latitude: 9.69, longitude: 105.39 };
    for (const name of ['một', 'hai', 'ba']) await registered(service, { ...place, name });
    const ways = [
      'near=9.69,105.39&kind=supermarket,petrol-station',
      'kind=petrol-station,supermarket&near=9.690,%20105.39',
    ];
    await seen(ways[0] ?? '', ['một', 'hai', 'ba']);
    const [one, other] = await Promise.all(ways.map((way) => ask(`${way}&limit=2`)));
    expect(one?.headers.get('etag')).toBe(other?.headers.get('etag'));
    expect(await named(`${ways[1]}&limit=2&cursor=${one?.body.nextCursor}`)).toEqual(['ba']);
  });

  it('is JSON that says so', async () => {
    const { headers } = await ask(NEAR);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});
