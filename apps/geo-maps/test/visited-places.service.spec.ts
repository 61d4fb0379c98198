import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type Call, type ServiceInTest } from '#libs/testing';
import { startGeoMaps } from './running-geo-maps.js';
import { DISTRICT, OTHER_DISTRICT, PROVINCE } from './zones-in-test.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startGeoMaps();
});
afterAll(() => service.stop());

interface Place {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly windows: readonly { readonly from: string; readonly to: string }[];
}

const PLACES = '/v1/visited-places';
const MORNING = { from: '2021-08-09T07:00:00+07:00', to: '2021-08-09T08:30:00+07:00' };
const placeOf = (change: object = {}): object => ({
  ...{ name: 'Chợ Vị Thanh', communeCode: '31318', address: 'Đường Đồ Chiểu', latitude: 9.7801, longitude: 105.4646 },
  ...{ windows: [MORNING], advice: 'Khai báo y tế và ở nhà chờ hướng dẫn' },
  ...change,
});
const draft = (change: object = {}, { as = DISTRICT, ...call }: Call = {}) =>
  service.post<Place>(PLACES, { as, body: placeOf(change), ...call });
const decide = (id: string, body: object = { decision: 'publish' }, { as = DISTRICT, ...call }: Call = {}) =>
  service.post<Place>(`${PLACES}/${id}/decisions`, { as, body, ...call });
const withdraw = (id: string, { as = DISTRICT, ...call }: Call = {}) =>
  service.post<Place>(`${PLACES}/${id}/withdrawals`, { as, body: { reason: 'Nhầm địa điểm' }, ...call });
const change = (id: string, version: number, body: object, as = DISTRICT) => {
  const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` };
  return service.send<Place>('PUT', `${PLACES}/${id}`, { as, body: placeOf(body), headers });
};
const listed = async (query = ''): Promise<Place[]> =>
  (await service.get<{ items: Place[] }>(`${PLACES}?limit=500${query}`)).body.items;
const isTold = async (id: string, query = ''): Promise<boolean> => (await listed(query)).some((one) => one.id === id);

describe('a visited place', () => {
  it('is told of between its publication and its withdrawal, and never otherwise', async () => {
    const drafted = await draft();
    expect(drafted).toMatchObject({ status: 201, body: { state: 'draft', version: 1 } });
    const { id } = drafted.body;
    expect(await isTold(id)).toBe(false);
    expect(await decide(id)).toMatchObject({ status: 201, body: { state: 'published', version: 2 } });
    expect((await listed()).find((one) => one.id === id)).toEqual({
      ...{ id, version: 2, state: 'published', name: 'Chợ Vị Thanh', communeCode: '31318', address: 'Đường Đồ Chiểu' },
      ...{ latitude: 9.7801, longitude: 105.4646, advice: 'Khai báo y tế và ở nhà chờ hướng dẫn' },
      windows: [{ from: '2021-08-09T00:00:00.000Z', to: '2021-08-09T01:30:00.000Z' }],
      publishedAt: expect.stringMatching(/^2021-08-11T03:/),
    });
    expect(await isTold(id, '&commune=31318')).toBe(true);
    expect(await isTold(id, '&commune=31321')).toBe(false);
    expect(await withdraw(id)).toMatchObject({ status: 201, body: { state: 'withdrawn' } });
    expect(await isTold(id)).toBe(false);
    expect(await isTold(id, '&on=2021-08-09')).toBe(false);
  });

  it('is told of from the day of the visit to the fourteenth day after, by the days of Vietnam', async () => {
    // From 23:50 on 1 August until 00:10 on the day after.
    const night = { from: '2021-08-01T16:50:00Z', to: '2021-08-01T17:10:00Z' };
    const { body } = await draft({ windows: [MORNING, night] });
    await decide(body.id);
    const told = async (on: string): Promise<number | undefined> =>
      (await listed(`&on=${on}`)).find(({ id }) => id === body.id)?.windows.length;
    const days = ['2021-07-31', '2021-08-01', '2021-08-09', '2021-08-16', '2021-08-17', '2021-08-23', '2021-08-24'];
    expect(await Promise.all(days.map(told))).toEqual([undefined, 1, 2, 2, 1, 1, undefined]);
  });

  it.each<[string, object, number, string, string]>([
    ["somebody's home", { name: 'Nhà bà Năm' }, 400, 'text-names-home', 'name'],
    ['a private house', { address: 'nha rieng hem 12' }, 400, 'text-names-home', 'address'],
    ['the name of a patient', { advice: 'Gặp bà Trần Thị B thì báo ngay' }, 400, 'text-names-person', 'advice'],
    ['a phone', { advice: 'Gọi 0939.000.678' }, 400, 'text-has-personal-number', 'advice'],
    ['an identity number', { name: 'Quán của 093123456789' }, 400, 'text-has-personal-number', 'name'],
    ['the number of a case', { name: 'Nơi làm việc của BN12345' }, 400, 'text-has-personal-number', 'name'],
    ['no window', { windows: [] }, 400, 'too-few', 'windows'],
    [
      'a window without length',
      { windows: [{ ...MORNING, to: MORNING.from }] },
      422,
      'visited-window-empty',
      'windows[0].to',
    ],
    [
      'a window that is not over',
      { windows: [MORNING, { from: '2021-08-11T02:00:00Z', to: '2021-08-11T09:00:00Z' }] },
      422,
      'visited-window-ahead',
      'windows[1].to',
    ],
    [
      'a time without a zone',
      { windows: [{ ...MORNING, to: '2021-08-09T08:30:00' }] },
      400,
      'malformed',
      'windows[0].to',
    ],
    ['the commune of others', { communeCode: '31411' }, 422, 'visited-place-commune-not-found', 'communeCode'],
    ['half a position', { longitude: undefined }, 422, 'visited-place-position-incomplete', 'longitude'],
    ['its axes swapped', { latitude: 105.4646, longitude: 9.7801 }, 422, 'visited-place-axes-swapped', 'latitude'],
    ['a position in Hanoi', { latitude: 21.03, longitude: 105.85 }, 422, 'visited-place-outside-province', 'latitude'],
  ])('with %s is refused', async (_, wrong, status, code, path) => {
    const { body, ...answer } = await draft(wrong);
    expect({ ...answer, body }).toMatchObject({ status, body: { errors: [{ path, code }] } });
  });

  it('far from the point of its commune is taken: a sketch refuses nothing', async () => {
    expect(await draft({ latitude: 9.93, longitude: 105.63 })).toMatchObject({ status: 201 });
  });
});

describe('decisions on places', () => {
  it('are made once, by one of those who decide at once', async () => {
    const { body } = await draft();
    const acts = [decide(body.id), decide(body.id, { decision: 'reject', reason: 'Không rõ' }, { as: PROVINCE })];
    const statuses = (await Promise.all(acts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409]);
    expect(await decide(body.id)).toMatchObject({ status: 409, body: { code: 'visited-place-already-decided' } });
  });

  it('reject with a reason alone', async () => {
    const { body } = await draft();
    expect(await decide(body.id, { decision: 'reject' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    });
    const rejected = await decide(body.id, { decision: 'reject', reason: 'Không rõ' });
    expect(rejected).toMatchObject({ status: 201, body: { state: 'rejected' } });
    expect(await withdraw(body.id)).toMatchObject({ status: 409, body: { code: 'visited-place-not-published' } });
  });

  it('are kept with who made them and why', async () => {
    const { body } = await draft();
    await change(body.id, 1, { name: 'Siêu thị Vị Thanh' });
    await decide(body.id);
    await withdraw(body.id);
    const shown = await service.get<{ history: object[] }>(`${PLACES}/drafts/${body.id}`, { as: DISTRICT });
    expect(shown.body.history).toMatchObject([
      ...[{ act: 'drafted' }, { act: 'changed' }, { act: 'published' }],
      { act: 'withdrawn', version: 4, reason: 'Nhầm địa điểm', by: DISTRICT.id, byName: DISTRICT.name },
    ]);
    const audit = await service.database.query<{ action: string }>(
      'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [body.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(
      ['drafted', 'changed', 'published', 'withdrawn'].map((act) => `visited-place.${act}`),
    );
  });

  it('on a version that is no more are refused', async () => {
    const { body } = await draft();
    await change(body.id, 1, { name: 'Siêu thị Vị Thanh' });
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
    expect(await decide(body.id, { decision: 'publish' }, { headers })).toMatchObject({ status: 412 });
    expect(await change(body.id, 1, {})).toMatchObject({ status: 412 });
    await decide(body.id);
    expect(await change(body.id, 3, {})).toMatchObject({ status: 409 });
  });

  it('are none of another district', async () => {
    const { body } = await draft();
    const as = OTHER_DISTRICT;
    const attempts = [
      decide(body.id, { decision: 'publish' }, { as }),
      withdraw(body.id, { as }),
      change(body.id, 1, {}, as),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer).toMatchObject({ status: 404 });
    expect(await service.get(`${PLACES}/drafts/${body.id}`, { as })).toMatchObject({ status: 404 });
    const { body: page } = await service.get<{ items: Place[] }>(`${PLACES}/drafts?limit=500`, { as });
    expect(page.items.map(({ id }) => id)).not.toContain(body.id);
    expect(await service.get(`${PLACES}/drafts`)).toMatchObject({ status: 401 });
  });

  it('are answered again under their keys', async () => {
    const call = { key: newIdempotencyKey() };
    const [first, again] = await Promise.all([draft({}, call), draft({}, call)]);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await draft({ name: 'Chợ khác' }, call)).toMatchObject({ status: 409 });
    const key = newIdempotencyKey();
    const published = await decide(first.body.id, { decision: 'publish' }, { key });
    await withdraw(first.body.id);
    expect((await decide(first.body.id, { decision: 'publish' }, { key })).body).toEqual(published.body);
    expect((await draft({}, call)).body).toEqual(first.body);
  });
});

it('the public list may be kept for a minute, and has another tag after a withdrawal', async () => {
  const { body } = await draft();
  await decide(body.id);
  const { headers } = await service.get(PLACES);
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  const call = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
  expect(await service.get(PLACES, call)).toMatchObject({ status: 304 });
  await withdraw(body.id);
  expect(await service.get(PLACES, call)).toMatchObject({ status: 200 });
});
