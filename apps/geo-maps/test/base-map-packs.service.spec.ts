import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { BASE_MAP_LIMITS } from '#libs/geo';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { BASE_MAPS, BaseMapDesk, feature, fileOf, line, ONE_OF_EACH } from './base-map-in-test.js';
import type { Sending } from './boundaries-in-test.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const PROVINCE = officerOf('93');
const OF_930 = officerOf('930');

let service: ServiceInTest;
let desk: BaseMapDesk;

beforeAll(async () => {
  service = await startGeoMaps();
  desk = new BaseMapDesk(service);
});
afterAll(() => service.stop());

describe('a good pack', () => {
  it('is ready, tells how much of each kind it has, and shows in a preview what would be drawn', async () => {
    const pack = await desk.read(fileOf(ONE_OF_EACH));
    expect(pack).toMatchObject({
      ...{ state: 'ready', isDrawn: false, source: 'Dữ liệu thử', licence: 'ODbL 1.0', asOf: '2021-08-01' },
      ...{ datum: 'wgs84', faults: [], faultCount: 0, comparedWith: null, changes: [] },
    });
    expect(pack.kinds.map(({ kind, features }) => [kind, features])).toEqual(
      ONE_OF_EACH.map(({ properties }) => [(properties as { kind: string }).kind, 1]),
    );
    expect(pack.kinds.find(({ kind }) => kind === 'national-road')?.lengthM).toBeCloseTo(6_580, -2);
    expect(pack.kinds.find(({ kind }) => kind === 'lake')).toMatchObject({ lengthM: 0, featuresBefore: null });
    const { body } = await service.get<{ features: { properties: object; geometry: { type: string } }[] }>(
      `${BASE_MAPS}/${pack.id}/preview`,
      { as: PROVINCE },
    );
    expect(body.features).toHaveLength(ONE_OF_EACH.length);
    expect(body.features[4]).toMatchObject({
      properties: { kind: 'national-road', name: 'Quốc lộ Thử', ref: 'QL0' },
      geometry: { type: 'MultiLineString' },
    });
  });
});

describe('a pack with faults', () => {
  it('is refused with where and why in both languages, cannot be published, and shows its faults in the preview', async () => {
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [105.46, 9.78],
          [105.47, 9.79],
          [105.47, 9.78],
          [105.46, 9.79],
          [105.46, 9.78],
        ],
      ],
    };
    const file = fileOf([
      ...[feature('rail', line([0, 0], [1, 1])), feature('lake', bowTie as never)],
      feature('street', line([0, 0], [0, 0])),
    ]);
    const { id, state, faults } = await desk.read(file);
    expect([state, faults.map(({ code, feature: at }) => [code, at])]).toEqual([
      'refused',
      [
        ['kind-unknown', 1],
        ['ring-crosses-itself', 2],
        ['line-too-short', 3],
      ],
    ]);
    expect(faults[1]?.place?.longitude).toBeCloseTo(105.465, 4);
    expect((await desk.pack(id, 'vi')).faults[2]?.sentence).toBe('Đường có ít hơn hai điểm khác nhau.');
    const answer = await desk.publish(id);
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'base-map-pack-has-faults' })]);
    const { body } = await service.get<{ features: { properties: object }[] }>(`${BASE_MAPS}/${id}/preview`, {
      as: PROVINCE,
    });
    expect(body.features.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({ kind: 'fault', fault: 'ring-crosses-itself' }),
      expect.objectContaining({ kind: 'fault', fault: 'line-too-short' }),
    ]);
  });

  it('as a zip that unpacks to more than may be is refused', async () => {
    const bomb = zipSync({
      'duong.shp': new Uint8Array(BASE_MAP_LIMITS.unpackedBytes + 1),
      'duong.dbf': new Uint8Array(1),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const { state, faults } = await desk.read(bomb, { type: 'application/zip' });
    expect([state, faults.map(({ code }) => code)]).toEqual(['refused', ['zip-too-large']]);
  });

  it.each<[string, Sending, number, string]>([
    ['without a source', { query: { source: ' ' } }, 400, 'source: too-short'],
    ['without a licence', { query: { licence: '' } }, 400, 'licence: too-short'],
    ['of no day', { query: { asOf: '2021-02-29' } }, 400, 'asOf: malformed'],
    ['of a day to come', { query: { asOf: '2021-08-12' } }, 422, 'asOf: base-map-day-to-come'],
    ['of an unknown datum', { query: { datum: 'hn72' } }, 400, 'datum: not-one-of'],
    ['with a meridian of no datum', { query: { meridian: '105' } }, 400, 'meridian: meridian-without-datum'],
    ['with a word too many', { query: { name: 'x' } }, 400, 'name: unknown-field'],
  ])('is not taken %s', async (_, sending, status, fault) => {
    const { body, ...answer } = await desk.send(fileOf(ONE_OF_EACH), sending);
    const { errors } = body as unknown as { errors: { path: string; code: string }[] };
    expect([answer.status, errors.map(({ path, code }) => `${path}: ${code}`)]).toEqual([status, [fault]]);
  });

  it('is not taken as another kind of file, or empty', async () => {
    expect((await desk.send(fileOf(ONE_OF_EACH), { type: 'text/csv' })).status).toBe(415);
    const empty = await desk.send(new Uint8Array());
    expect([empty.status, empty.body]).toEqual([400, expect.objectContaining({ code: 'base-map-pack-file-missing' })]);
  });
});

describe('a file', () => {
  const FILE = fileOf(ONE_OF_EACH, { of: 'idempotency' });

  it('is one pack for any number of equal requests, and for the same file by another key', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.send(FILE, { key })));
    const more = await desk.send(FILE);
    expect([...answers, more].map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 202));
    expect(new Set([...answers, more].map(({ body }) => body.id)).size).toBe(1);
    expect(more.headers.get('idempotency-replayed')).toBe('true');
    expect(more.headers.get('location')).toBe(`${BASE_MAPS}/${more.body.id}`);
    expect((await desk.send(fileOf([], { of: 'another' }), { key })).status).toBe(409);
    const ofAnotherDay = await desk.send(FILE, { query: { asOf: '2021-07-01' } });
    expect(ofAnotherDay.body.id).not.toBe(more.body.id);
    await desk.readAll();
  });

  it('is nobody else’s to send, publish or take back than the province’s', async () => {
    const { body } = await desk.send(FILE);
    const refusals = [
      await desk.send(FILE, { as: OF_930 }),
      await desk.publish(body.id, OF_930),
      await desk.rollBack(body.id, OF_930),
    ];
    for (const { status, body: problem } of refusals)
      expect([status, problem]).toEqual([404, expect.objectContaining({ code: 'base-map-needs-province' })]);
    const reader = { ...PROVINCE, scopes: ['boundaries:read'] };
    expect((await desk.send(FILE, { as: reader })).status).toBe(403);
    expect((await desk.publish(body.id, reader)).status).toBe(403);
    for (const path of ['', `/${body.id}`, `/${body.id}/preview`]) {
      expect((await service.get(`${BASE_MAPS}${path}`)).status).toBe(401);
      expect((await service.get(`${BASE_MAPS}${path}`, { as: OF_930 })).status).toBe(200);
    }
    expect((await desk.publish('0198a1d0-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('is read from its beginning by another process when the first one died, and then forgotten', async () => {
    const { body } = await desk.send(fileOf(ONE_OF_EACH, { of: 'a killed process' }));
    const dies = `UPDATE geo_maps.base_map_pack SET state = 'reading', attempts = attempts + 1 WHERE id = $1`;
    await service.database.query(dies, [body.id]);
    expect((await desk.publish(body.id)).body).toMatchObject({ code: 'base-map-pack-not-read-yet' });
    const another = await service.another();
    await desk.readAll(another);
    await another.stop();
    expect(await desk.pack(body.id)).toMatchObject({ state: 'ready', faults: [] });
    expect(await service.count('geo_maps.base_map_pack_piece')).toBe(0);
  });

  it('at which processes have died three times is given up', async () => {
    const { body } = await desk.send(fileOf(ONE_OF_EACH, { of: 'three killed processes' }));
    const dies = `UPDATE geo_maps.base_map_pack SET state = 'reading', attempts = 3 WHERE id = $1`;
    await service.database.query(dies, [body.id]);
    await desk.readAll();
    expect(await desk.pack(body.id)).toMatchObject({ state: 'refused', faults: [{ code: 'too-complex' }] });
  });

  it('is in the list of packs, the newest first, page by page', async () => {
    interface Listed {
      readonly items: { readonly id: string; readonly sentAt: string }[];
      readonly nextCursor: string | null;
    }
    const list = async (query: string): Promise<Listed> =>
      (await service.get<Listed>(`${BASE_MAPS}?${query}`, { as: OF_930 })).body;
    const all = await list('limit=500');
    const first = await list('limit=3');
    const second = await list(`limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6));
    const times = all.items.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});
