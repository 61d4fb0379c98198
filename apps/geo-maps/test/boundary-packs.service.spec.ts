import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { areaM2, distanceM, gridFromWgs84, PACK_FAULTS, PACK_NOTES, type LonLat, type MultiPolygon } from '#libs/geo';
import { newIdempotencyKey } from '#libs/testing';
import {
  at,
  box,
  FOUR,
  geoJsonOf,
  moved,
  PLANE_PRJ,
  shapefileOf,
  topoJsonOf,
  unit,
  WGS84_PRJ,
  withUnit,
} from '../../../libs/geo/test/pack-builder.js';
import { sentenceOf } from '../src/packs/pack-sentences.js';
import { BoundariesInTest, PACKS, PROVINCE, type Sending } from './boundaries-in-test.js';
import { officerOf } from './running-geo-maps.js';

const OF_930 = officerOf('930');
const inPlane = moved(FOUR, gridFromWgs84({ meridian: 105 }));

interface PreviewFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: MultiPolygon };
}

let boundaries: BoundariesInTest;

beforeAll(async () => {
  boundaries = await BoundariesInTest.start(FOUR);
});

afterAll(() => boundaries.stop());

const preview = async (id: string): Promise<PreviewFeature[]> => {
  const { body } = await boundaries.service.get<{ features: PreviewFeature[] }>(`${PACKS}/${id}/preview`, {
    as: PROVINCE,
  });
  return body.features;
};

describe('a good pack', () => {
  it.each<[string, () => Uint8Array, Sending, object]>([
    ['GeoJSON', () => geoJsonOf(FOUR), { type: 'application/geo+json' }, { datum: 'wgs84' }],
    ['GeoJSON sent as JSON', () => geoJsonOf(FOUR, { name: 'b' }), { type: 'application/json' }, { datum: 'wgs84' }],
    ['TopoJSON', () => topoJsonOf(FOUR), { type: 'application/topo+json' }, { datum: 'wgs84' }],
    [
      'a shapefile in WGS 84',
      () => shapefileOf(FOUR, { prj: WGS84_PRJ }),
      { type: 'application/zip' },
      { datum: 'wgs84' },
    ],
    [
      'a shapefile in VN-2000 that says its meridian',
      () => shapefileOf(inPlane, { prj: PLANE_PRJ }),
      { type: 'application/x-zip-compressed' },
      { datum: 'vn2000-grid', meridian: 105 },
    ],
    [
      'a shapefile in VN-2000 whose meridian is told',
      () => shapefileOf(inPlane),
      { query: { datum: 'vn2000', meridian: '105' } },
      { datum: 'vn2000-grid', meridian: 105 },
    ],
    [
      'GeoJSON in degrees of VN-2000',
      () => geoJsonOf(moved(FOUR, ([x, y]) => [x - 0.00178, y + 0.00101])),
      { query: { datum: 'vn2000' } },
      { datum: 'vn2000', meridian: null },
    ],
  ])('is ready as %s, every unit where it belongs', async (_, write, sending, datum) => {
    const pack = await boundaries.read(write(), sending);
    expect(pack).toMatchObject({ state: 'ready', faults: [], faultCount: 0, comparedWith: null, ...datum });
    const features = await preview(pack.id);
    expect(features.map(({ properties }) => properties.code)).toEqual(FOUR.map(({ code }) => code));
    for (const [index, { geometry }] of features.entries()) {
      const [expected, found] = [FOUR[index]?.polygons[0]?.[0] ?? [], geometry.coordinates[0]?.[0] ?? []];
      const apart = expected.map((corner) => Math.min(...found.map((one) => distanceM(corner, one))));
      expect(Math.max(...apart)).toBeLessThan(20);
    }
  });

  it('tells what was assumed and mended', async () => {
    const units = withUnit(unit('31318', [box(0, 0, 2).toReversed()]));
    const { state, notes } = await boundaries.read(geoJsonOf(units));
    expect([state, notes.map(({ code }) => code)]).toEqual(['ready', ['datum-assumed', 'orientation-mended']]);
    expect(notes[1]).toMatchObject({
      unit: '31318',
      unitName: 'Xã 1',
      times: 1,
      sentence: 'Rings were turned as RFC 7946 wants them.',
    });
  });

  it('shows in a preview how its areas differ from those of the register', async () => {
    const { id } = await boundaries.read(geoJsonOf(withUnit(unit('31318', [box(-0.2, 0, 2.2, 2)]))));
    const [first] = await preview(id);
    const { areaM2: area, registeredAreaM2, differenceToRegisterM2, areaBeforeM2 } = first?.properties ?? {};
    expect(area).toBe(Math.round(areaM2([[box(-0.2, 0, 2.2, 2)]])));
    expect(registeredAreaM2).toBe(4_900_000);
    expect(differenceToRegisterM2).toBeCloseTo(Number(area) - 4_900_000, -1);
    expect(areaBeforeM2).toBeNull();
  });
});

describe('a broken pack', () => {
  const near = (place: LonLat) => (found: { latitude: number; longitude: number } | null) =>
    distanceM([found?.longitude ?? 0, found?.latitude ?? 0], place);
  const bowTie = [at(0, 0), at(2, 2), at(2, 0), at(0, 2), at(0, 0)];
  const holeOutside = box(-1, 0.5, 0.5).toReversed();

  it.each<[string, () => Uint8Array, string, object, LonLat | undefined]>([
    [
      'a ring that crosses itself',
      () => geoJsonOf(withUnit(unit('31318', [bowTie]))),
      'ring-crosses-itself',
      { unit: '31318', unitName: 'Xã 1', feature: 1, part: 1, ring: 1 },
      at(1, 1),
    ],
    [
      'corners in the wrong order',
      () => geoJsonOf(withUnit(unit('31321', [[at(2, 0), at(4, 2), at(4, 0), at(2, 2), at(2, 0)]]))),
      'ring-crosses-itself',
      { unit: '31321', feature: 2 },
      at(3, 1),
    ],
    [
      'a hole outside of its ring',
      () => geoJsonOf(withUnit(unit('31318', [box(0, 0, 2), holeOutside]))),
      'hole-outside',
      { unit: '31318', ring: 2 },
      at(-0.75, 0.75),
    ],
    [
      'units on each other',
      () => geoJsonOf(withUnit(unit('31318', [box(0, 0, 2.2, 2)]))),
      'units-overlap',
      { unit: '31318', otherUnit: '31321', areaM2: expect.any(Number) },
      at(2.1, 1),
    ],
    [
      'a code twice',
      () => geoJsonOf([...FOUR, unit('31318', [box(4, 4, 1)])]),
      'code-twice',
      { unit: '31318', feature: 5, found: 1 },
      undefined,
    ],
    [
      'axes swapped',
      () => geoJsonOf(moved(FOUR, ([x, y]) => [y, x])),
      'axes-swapped',
      { feature: 1, position: [9.75, 105.5] },
      undefined,
    ],
    [
      'a unit missing',
      () => geoJsonOf(FOUR.slice(1)),
      'unit-missing',
      { unit: '31318', unitName: 'Xã 1', place: null },
      undefined,
    ],
    [
      'a plane that nobody names',
      () => shapefileOf(inPlane),
      'datum-unknown',
      { found: '.prj', sentence: expect.stringContaining('VN-2000') },
      undefined,
    ],
    ['metres that are called degrees', () => geoJsonOf(inPlane), 'not-in-degrees', { feature: 1 }, undefined],
    ['no JSON', () => new TextEncoder().encode('{"type":'), 'json-malformed', { unit: null }, undefined],
    [
      'a zip that unpacks to more than it may',
      () => shapefileOf(FOUR, { prj: WGS84_PRJ, more: { 'communes/communes.shp': new Uint8Array(65 * 1_048_576) } }),
      'zip-too-large',
      { expected: 64 * 1_048_576 },
      undefined,
    ],
  ])('is refused for %s, and tells where', async (_, write, code, fault, place) => {
    const { id, state, faults } = await boundaries.read(write());
    expect(state).toBe('refused');
    const found = faults.filter((one) => one.code === code);
    expect(found[0]).toMatchObject(fault);
    if (place) expect(Math.min(...found.map((one) => near(place)(one.place)))).toBeLessThan(20);
    const answer = await boundaries.publish(id);
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'boundary-pack-has-faults' })]);
  });

  it('has a sentence for every fault and note in both languages', () => {
    for (const code of [...PACK_FAULTS, ...PACK_NOTES]) expect(sentenceOf(code, 'vi')).not.toBe(sentenceOf(code, 'en'));
  });

  it('tells its faults in the language of the reader, and where they are in the preview', async () => {
    const { id } = await boundaries.read(geoJsonOf(withUnit(unit('31318', [bowTie])), { of: 'preview' }));
    expect((await boundaries.pack(id, 'vi')).faults[0]?.sentence).toBe('Vòng tự cắt.');
    expect((await boundaries.pack(id, 'en')).faults[0]?.sentence).toBe('The ring crosses itself.');
    const [fault] = (await preview(id)).filter(({ properties }) => properties.kind === 'fault');
    expect(fault).toMatchObject({
      properties: { fault: 'ring-crosses-itself', code: '31318' },
      geometry: { type: 'Point' },
    });
  });

  it('of two hundred megabytes is refused before it is read', async () => {
    const { url } = boundaries.service;
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/zip', 'content-length': 200 * 1_048_576 };
      const sent = httpRequest(`${url}${PACKS}?name=x&from=2021-01-01`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('PK');
    });
    expect(status).toBe(413);
  });

  it.each<[string, Sending, number, string]>([
    ['without a name', { query: { name: ' ' } }, 400, 'name: too-short'],
    ['from no day', { query: { from: '2021-02-29' } }, 400, 'from: malformed'],
    ['from a day without communes', { query: { from: '2018-01-01' } }, 422, 'from: no-units-on-day'],
    ['of an unknown datum', { query: { datum: 'hn72' } }, 400, 'datum: not-one-of'],
    ['with a meridian of no datum', { query: { meridian: '105' } }, 400, 'meridian: meridian-without-datum'],
    ['with no meridian of Vietnam', { query: { datum: 'vn2000', meridian: '90' } }, 400, 'meridian: meridian-unknown'],
  ])('is refused %s', async (_, sending, status, fault) => {
    const { body, ...answer } = await boundaries.send(geoJsonOf(FOUR), sending);
    const { errors } = body as unknown as { errors: { path: string; code: string }[] };
    expect([answer.status, errors.map(({ path, code }) => `${path}: ${code}`)]).toEqual([status, [fault]]);
  });

  it('is refused as what is no file of outlines, or none at all', async () => {
    expect((await boundaries.send(geoJsonOf(FOUR), { type: 'text/csv' })).status).toBe(415);
    const empty = await boundaries.send(new Uint8Array());
    expect([empty.status, empty.body]).toEqual([400, expect.objectContaining({ code: 'boundary-pack-file-missing' })]);
  });
});

describe('a file', () => {
  const FILE = geoJsonOf(FOUR, { of: 'idempotency' });

  it('is one pack for any number of equal requests, and for the same file by another key', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => boundaries.send(FILE, { key })));
    const more = await boundaries.send(FILE);
    expect([...answers, more].map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 202));
    expect(new Set([...answers, more].map(({ body }) => body.id)).size).toBe(1);
    expect(more.headers.get('idempotency-replayed')).toBe('true');
    expect(more.headers.get('location')).toBe(`${PACKS}/${more.body.id}`);
    expect((await boundaries.send(geoJsonOf(FOUR, { of: 'another' }), { key })).status).toBe(409);
    const fromAnotherDay = await boundaries.send(FILE, { query: { from: '2021-01-01' } });
    expect(fromAnotherDay.body.id).not.toBe(more.body.id);
    await boundaries.readAll();
  });

  it('is nobody else’s to send, publish or take back than the province’s', async () => {
    const { body } = await boundaries.send(FILE);
    const refusals = [
      await boundaries.send(FILE, { as: OF_930 }),
      await boundaries.publish(body.id, OF_930),
      await boundaries.rollBack(body.id, OF_930),
    ];
    for (const { status, body: problem } of refusals)
      expect([status, problem]).toEqual([404, expect.objectContaining({ code: 'boundaries-need-province' })]);
    const reader = { ...PROVINCE, scopes: ['boundaries:read'] };
    expect((await boundaries.send(FILE, { as: reader })).status).toBe(403);
    expect((await boundaries.service.get(`${PACKS}/${body.id}`)).status).toBe(401);
    expect((await boundaries.service.get(`${PACKS}/${body.id}/preview`, { as: OF_930 })).status).toBe(200);
    expect((await boundaries.publish('0198a1d0-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('is read from its beginning by another process when the first one died, and then forgotten', async () => {
    const { body } = await boundaries.send(geoJsonOf(FOUR, { of: 'a killed process' }));
    const { database } = boundaries.service;
    const dies = `UPDATE geo_maps.boundary_pack SET state = 'reading', attempts = attempts + 1 WHERE id = $1`;
    await database.query(dies, [body.id]);
    expect((await boundaries.pack(body.id)).state).toBe('reading');
    expect((await boundaries.publish(body.id)).body).toMatchObject({ code: 'boundary-pack-not-read-yet' });
    const another = await boundaries.service.another();
    await boundaries.readAll(another);
    await another.stop();
    expect(await boundaries.pack(body.id)).toMatchObject({ state: 'ready', faults: [] });
    expect(await boundaries.service.count('geo_maps.boundary_pack_piece')).toBe(0);
  });

  it('at which processes have died three times is given up', async () => {
    const { body } = await boundaries.send(geoJsonOf(FOUR, { of: 'three killed processes' }));
    const dies = `UPDATE geo_maps.boundary_pack SET state = 'reading', attempts = 3 WHERE id = $1`;
    await boundaries.service.database.query(dies, [body.id]);
    await boundaries.readAll();
    expect(await boundaries.pack(body.id)).toMatchObject({ state: 'refused', faults: [{ code: 'too-complex' }] });
  });

  it('is in the list of packs, the newest first, page by page', async () => {
    const list = async (query: string) =>
      (
        await boundaries.service.get<{ items: { id: string; sentAt: string }[]; nextCursor: string | null }>(
          `${PACKS}?${query}`,
          { as: OF_930 },
        )
      ).body;
    const all = await list('limit=500');
    const first = await list('limit=3');
    const second = await list(`limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6));
    expect(all.nextCursor).toBeNull();
    const times = all.items.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});
