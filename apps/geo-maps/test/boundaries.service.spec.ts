import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import type { AreaAt } from '../src/boundaries/area-at.dto.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const PROVINCE = officerOf('93');
const OF_930 = officerOf('930');
const PHUONG_I = { lat: 9.7801, lon: 105.4646 };
const THANH_HOA = '31405';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
});

afterAll(() => service.stop());

const areaAt = (query: string, of = service) => of.get<AreaAt>(`/v1/areas/at?${query}`);
const errorsOf = async (query: string) =>
  (await service.get<{ errors: { path: string; code: string }[] }>(`/v1/areas/at?${query}`)).body.errors;

describe('which commune somebody is in, before any pack', () => {
  it('is for people to choose: the nearest first, and communes without a point', async () => {
    const { status, body, headers } = await areaAt(`lat=${PHUONG_I.lat}&lon=${PHUONG_I.lon}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(body).toMatchObject({ certainty: 'schematic', on: '2021-08-11', commune: null });
    expect(body.boundaries).toEqual({ certainty: 'schematic', version: expect.any(String), source: null });
    const nearest = { code: '31318', name: 'Phường I', districtName: 'Thành phố Vị Thanh', distanceM: 0 };
    expect(body.candidates[0]).toEqual(nearest);
    const distances = body.candidates.map(({ distanceM }) => distanceM);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
    expect(body.withoutPoint).toEqual([{ code: THANH_HOA, name: 'Xã Thạnh Hòa' }]);
  });

  it('is not refused to anybody far outside of the sketch', async () => {
    const { status, body } = await areaAt('lat=10.8&lon=106.7');
    expect(status).toBe(200);
    expect(body.candidates).toHaveLength(8);
  });

  it.each([
    ['lon=105.4', 'lat: missing'],
    ['lat=9.7', 'lon: missing'],
    ['lat=105.4&lon=9.7', 'lat: too-large'],
    ['lat=9.7&lon=-181', 'lon: too-small'],
    ['lat=x&lon=105.4', 'lat: wrong-type'],
    ['lat=NaN&lon=105.4', 'lat: wrong-type'],
    ['lat=9.7&lon=105.4&on=2021-02-30', 'on: malformed'],
    ['lat=9.7&lon=105.4&when=now', 'when: unknown-field'],
  ])('is refused for %s', async (query, fault) => {
    const errors = await errorsOf(query);
    expect(errors.map(({ path, code }) => `${path}: ${code}`)).toContain(fault);
  });

  it('is answered by the communes of the day', async () => {
    const names = async (on: string) => {
      const { body } = await areaAt(`lat=9.9&lon=105.8&on=${on}`);
      return [body.candidates.length, body.withoutPoint.map(({ code }) => code), body.boundaries.version] as const;
    };
    const [before, after, none] = [await names('2020-01-31'), await names('2020-02-01'), await names('2025-07-01')];
    // Xã Phú An, which had no point either, was merged on that day.
    expect(before[1]).toEqual(['31372', THANH_HOA]);
    expect(after[1]).toEqual([THANH_HOA]);
    expect(before[2]).not.toBe(after[2]);
    expect(none.slice(0, 2)).toEqual([0, []]);
  });

  it('is answered for the day in Vietnam, which begins at 17:00 UTC', async () => {
    const late = await service.another({ LACHAN_BUSINESS_TIME: '2020-01-31T16:59:59.000Z' });
    const early = await service.another({ LACHAN_BUSINESS_TIME: '2020-01-31T17:00:00.000Z' });
    const { lat, lon } = PHUONG_I;
    const days = await Promise.all([late, early].map((one) => areaAt(`lat=${lat}&lon=${lon}`, one)));
    await Promise.all([late.stop(), early.stop()]);
    expect(days.map(({ body }) => body.on)).toEqual(['2020-01-31', '2020-02-01']);
  });

  it('is told only once to who has the answer already', async () => {
    const path = `/v1/areas/at?lat=${PHUONG_I.lat}&lon=${PHUONG_I.lon}`;
    const { headers } = await service.get(path);
    const again = await service.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('who borders a commune', () => {
  const neighbours = (query: string) => service.get(`/v1/unit-neighbours?${query}`);
  const send = (body: object, as = PROVINCE, key = newIdempotencyKey()) =>
    service.post('/v1/unit-neighbours', { as, key, body });
  const LIST = {
    pairs: [
      ['31321', '31318'],
      ['31318', '31324'],
    ],
    documentNumber: '12/BC',
    from: '2021-01-01',
  };

  it('is unknown before anybody has said it, never nobody', async () => {
    const { body } = await neighbours('commune=31318');
    expect(body).toEqual({ communeCode: '31318', on: '2021-08-11', known: false, neighbours: null });
  });

  it('is nobody else’s to say than the province’s', async () => {
    expect((await send(LIST, OF_930)).status).toBe(404);
    expect((await send(LIST, { ...PROVINCE, scopes: ['boundaries:read'] })).status).toBe(403);
    expect((await service.post('/v1/unit-neighbours', { body: LIST })).status).toBe(401);
  });

  it.each<[object, number, string]>([
    [{ ...LIST, pairs: [] }, 400, 'pairs: too-few'],
    [{ ...LIST, pairs: 'all' }, 400, 'pairs: wrong-type'],
    [{ ...LIST, from: '2021-13-01' }, 400, 'from: malformed'],
    [{ ...LIST, pairs: [['31318', '31318']] }, 422, 'pairs[0]: neighbour-of-itself'],
    [{ ...LIST, pairs: [['31318', '31321', '31324']] }, 422, 'pairs[0]: pair-malformed'],
    [{ ...LIST, pairs: [['31318', '31372']] }, 422, 'pairs[0][1]: commune-not-found'],
    [{ ...LIST, pairs: [['31318', '930']] }, 422, 'pairs[0][1]: commune-not-found'],
  ])('is refused as %j', async (body, status, fault) => {
    const answer = await service.post<{ errors: { path: string; code: string }[] }>('/v1/unit-neighbours', {
      ...{ as: PROVINCE, body },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map(({ path, code }) => `${path}: ${code}`)).toContain(fault);
  });

  it('is known from the day of the list on, at once, and once for equal requests', async () => {
    const before = (await areaAt('lat=9.7&lon=105.4')).body.boundaries.version;
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(LIST, PROVINCE, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const said = { number: 1, pairs: 2, from: '2021-01-01', documentNumber: '12/BC' };
    for (const { body } of answers)
      expect(body).toEqual({ ...said, recordedAt: expect.stringMatching(/^2021-08-11T03:/) });
    expect((await send({ ...LIST, from: '2021-02-01' }, PROVINCE, key)).status).toBe(409);
    const { body } = await neighbours('commune=31318');
    expect(body).toMatchObject({ known: true, neighbours: [{ code: '31321' }, { code: '31324' }] });
    expect((await neighbours('commune=31318&on=2020-12-31')).body).toMatchObject({ known: false });
    expect((await neighbours('commune=31327')).body).toMatchObject({ known: false, neighbours: null });
    expect((await areaAt('lat=9.7&lon=105.4')).body.boundaries.version).not.toBe(before);
  });

  it('is changed by a list of a later day, and by one of the same day', async () => {
    await send({ pairs: [['31318', '31327']], from: '2021-06-01' });
    await send({ pairs: [['31318', '31330']], from: '2021-01-01' });
    const codes = async (on: string) =>
      ((await neighbours(`commune=31318&on=${on}`)).body.neighbours as { code: string }[]).map(({ code }) => code);
    expect(await codes('2021-05-31')).toEqual(['31330']);
    expect(await codes('2021-06-01')).toEqual(['31327']);
  });

  it('is 404 for what is no commune, and 400 for what is no code', async () => {
    expect((await neighbours('commune=99999')).status).toBe(404);
    expect((await neighbours('commune=31372')).status).toBe(404);
    expect((await neighbours('commune=930')).status).toBe(400);
  });

  it('is written down in the audit', async () => {
    const rows = await service.database.query<{ actor: string }>(
      `SELECT actor_id AS actor FROM audit.entry WHERE action = 'neighbour-list.imported'`,
    );
    expect(rows).toEqual([{ actor: PROVINCE.id }, { actor: PROVINCE.id }, { actor: PROVINCE.id }]);
  });
});
