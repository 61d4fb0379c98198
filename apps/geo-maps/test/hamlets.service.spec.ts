import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { Hamlets } from '../src/boundaries/hamlets/hamlets.query.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const OF_930 = officerOf('930');
const OF_931 = officerOf('931');
const COMMUNE = '31321';
const SAID = { name: 'Ấp 3', latitude: 9.79, longitude: 105.45 };
const NOT_ENDED = { validTo: null, endReason: null };

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
});

afterAll(() => service.stop());

const register = (body: object = SAID, { as = OF_930, key = newIdempotencyKey(), commune = COMMUNE } = {}) =>
  service.post(`/v1/areas/${commune}/hamlets`, { as, key, body });
const change = (code: string, body: object, { as = OF_930, version = 1 } = {}) =>
  service.send('PUT', `/v1/areas/${COMMUNE}/hamlets/${code}`, {
    as,
    body,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
  });
const listed = async (area: string, query = '') =>
  (await service.get<{ items: { code: string }[]; nextCursor: string | null }>(`/v1/areas/${area}/hamlets${query}`))
    .body;

describe('a hamlet', () => {
  it('is a named point with a code of its commune, in public', async () => {
    const { status, body, headers } = await register();
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toEqual({ code: '31321-01', communeCode: COMMUNE, version: 1, ...SAID, ...NOT_ENDED });
    expect((await listed(COMMUNE)).items).toEqual([body]);
    const hamlets = service.running.app.get(Hamlets, { strict: false });
    expect(await hamlets.find('31321-01')).toEqual(body);
    expect(await hamlets.ofCommunes([COMMUNE], '2021-08-11')).toEqual([body]);
    expect(await hamlets.find('31321-99')).toBeUndefined();
  });

  it('is registered once, whatever was changed since, by any number of equal requests', async () => {
    const key = newIdempotencyKey();
    const body = { ...SAID, name: 'Ấp 4' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(body, { key })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 201));
    const codes = new Set(answers.map((answer) => answer.body.code));
    expect([...codes]).toEqual(['31321-02']);
    await change('31321-02', { ...body, name: 'Ấp 4A' });
    const again = await register(body, { key });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toMatchObject({ name: 'Ấp 4', version: 1 });
    expect((await register({ ...body, latitude: 9.8 }, { key })).status).toBe(409);
  });

  it('has a name that no other of the commune has, by whatever way of writing', async () => {
    const answer = await register({ ...SAID, name: ' ấp  3 ' });
    expect([answer.status, answer.body.code]).toEqual([422, 'hamlet-name-taken']);
    expect((await change('31321-02', SAID, { version: 2 })).status).toBe(422);
    expect((await register(SAID, { commune: '31324' })).status).toBe(201);
  });

  it('gets a number of its own among simultaneous ones', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `Khu vực ${index + 1}`);
    const answers = await Promise.all(names.map((name) => register({ ...SAID, name }, { commune: '31318' })));
    const codes = answers.map(({ body }) => body.code as string).toSorted();
    expect(codes).toEqual(Array.from({ length: 6 }, (_, index) => `31318-0${index + 1}`));
  });

  it('is 404 for an officer of another district, and for what is no commune', async () => {
    expect((await register(SAID, { as: OF_931 })).status).toBe(404);
    expect((await change('31321-01', SAID, { as: OF_931 })).status).toBe(404);
    expect((await register(SAID, { commune: '930' })).status).toBe(404);
    expect((await register(SAID, { as: officerOf('93'), commune: '31372' })).status).toBe(404);
    expect((await service.post(`/v1/areas/${COMMUNE}/hamlets`, { body: SAID })).status).toBe(401);
    expect((await listed(COMMUNE)).items).toHaveLength(2);
  });

  it.each([
    [{ name: 'Ấp', latitude: 105.45, longitude: 9.79 }, 'latitude: too-large'],
    [{ name: 'Ấp', latitude: 9.79 }, 'longitude: missing'],
    [{ ...SAID, name: ' ' }, 'name: too-short'],
    [{ ...SAID, name: 'x'.repeat(101) }, 'name: too-long'],
    [{ ...SAID, people: 400 }, 'people: unknown-field'],
  ])('is refused as %j', async (body, fault) => {
    const answer = await register(body);
    const errors = answer.body.errors as { path: string; code: string }[];
    expect([answer.status, errors.map(({ path, code }) => `${path}: ${code}`)]).toEqual([
      400,
      expect.arrayContaining([fault]),
    ]);
  });

  it('is changed by who has seen its version', async () => {
    const moved = { ...SAID, name: 'Ấp 3A', latitude: 9.795 };
    const { status, body, headers } = await change('31321-01', moved);
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toEqual({ code: '31321-01', communeCode: COMMUNE, version: 2, ...moved, ...NOT_ENDED });
    expect((await change('31321-01', SAID)).status).toBe(412);
    expect((await change('31321-77', SAID)).status).toBe(404);
    expect((await change('x', SAID)).status).toBe(400);
  });

  it('is listed by commune, district and province, page by page', async () => {
    expect((await listed('930')).items).toHaveLength(9);
    expect((await listed('931')).items).toEqual([]);
    const first = await listed('93', '?limit=5');
    const rest = await listed('93', `?limit=5&cursor=${first.nextCursor ?? ''}`);
    const codes = [...first.items, ...rest.items].map(({ code }) => code);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([5, 4, null]);
    expect(codes).toEqual(codes.toSorted());
    expect((await service.get('/v1/areas/94/hamlets')).status).toBe(404);
    expect((await service.get('/v1/areas/nowhere/hamlets')).status).toBe(400);
  });

  it('is written down in the audit with every change', async () => {
    const rows = await service.database.query<{ action: string; count: number }>(
      `SELECT action, count(*)::int AS count FROM audit.entry WHERE object_kind = 'hamlet' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { action: 'hamlet.changed', count: 2 },
      { action: 'hamlet.registered', count: 9 },
    ]);
  });
});
