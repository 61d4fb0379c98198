import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LonLat } from '#libs/geo';
import { eventuallyHolds, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { at, box, FOUR, geoJsonOf, moved, unit } from '../../../libs/geo/test/pack-builder.js';
import { UnitOutlines } from '../src/boundaries/unit-outlines.js';
import { BoundariesInTest, PROVINCE } from './boundaries-in-test.js';
import { officerOf } from './running-geo-maps.js';

/** In the first commune by the first pack, and in the second one by the redrawn one. */
const DISPUTED = at(1.95, 1);
const REDRAWN = [unit('31318', [box(0, 0, 1.9, 2)]), unit('31321', [box(1.9, 0, 2.1, 2)]), ...FOUR.slice(2)];

let boundaries: BoundariesInTest;
let other: ServiceInTest;
let first: string;
let redrawn: string;

beforeAll(async () => {
  boundaries = await BoundariesInTest.start(FOUR);
  other = await boundaries.service.another();
  first = (await boundaries.read(geoJsonOf(FOUR), { query: { documentNumber: '869/NQ-UBTVQH14' } })).id;
});

afterAll(async () => {
  await other.stop();
  await boundaries.stop();
});

const codeAt = async (position: LonLat, on?: string, service?: ServiceInTest) =>
  (await boundaries.areaAt(position as [number, number], on, service)).commune?.code ?? null;
const neighboursOf = async (commune: string) =>
  (
    await boundaries.service.get<{ neighbours: { code: string }[] | null }>(`/v1/unit-neighbours?commune=${commune}`)
  ).body.neighbours?.map(({ code }) => code) ?? null;

describe('boundaries', () => {
  it('are sketched while a pack is ready but not published', async () => {
    expect(await boundaries.areaAt(at(1, 1))).toMatchObject({ certainty: 'schematic', commune: null });
    expect(await neighboursOf('31318')).toBeNull();
  });

  it('are those of a pack from its day on, at once here and within a second elsewhere', async () => {
    const { version } = (await boundaries.areaAt(at(1, 1))).boundaries;
    const { status, body } = await boundaries.publish(first);
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 1, kind: 'publication', packId: first, from: '2020-02-01', rollsBack: null });
    const answer = await boundaries.areaAt(at(1, 1));
    const commune = { code: '31318', name: 'Xã 1', districtCode: '930', districtName: 'Thành phố Vị Thanh' };
    const source = { name: 'Sở Tài nguyên và Môi trường', documentNumber: '869/NQ-UBTVQH14' };
    expect(answer).toMatchObject({ certainty: 'official', commune, candidates: [], withoutPoint: [] });
    expect(answer.boundaries).toEqual({ certainty: 'official', version: expect.any(String), source });
    expect(answer.boundaries.version).not.toBe(version);
    await eventuallyHolds(async () => expect(await codeAt(at(1, 1), undefined, other)).toBe('31318'), {
      withinMs: 3_000,
    });
    expect((await boundaries.pack(first)).state).toBe('published');
  });

  it('are still sketched on the days before, and tell nobody outside that he is in a commune', async () => {
    expect(await boundaries.areaAt(at(1, 1), '2020-01-31')).toMatchObject({ certainty: 'schematic', commune: null });
    expect(await boundaries.areaAt(at(1, 1), '2020-02-01')).toMatchObject({ certainty: 'official' });
    const outside = { certainty: 'official', commune: null, candidates: [] };
    expect(await boundaries.areaAt(at(30, 30))).toMatchObject(outside);
  });

  it('bring neighbours by themselves, without those that meet in a corner', async () => {
    expect(await neighboursOf('31318')).toEqual(['31321', '31324']);
    expect(await neighboursOf('31327')).toEqual(['31321', '31324']);
  });

  it('are drawn for communes and districts', async () => {
    const { outlineOf, withoutOutline } = await boundaries.service.running.app
      .get(UnitOutlines, { strict: false })
      .on('2021-08-11');
    expect(outlineOf('31318')).toEqual(FOUR[0]?.polygons.map((rings) => rings.map((ring) => ring.map(rounded))));
    expect(outlineOf('930')?.map((rings) => rings.map((ring) => ring.length))).toEqual([[5]]);
    expect(withoutOutline).toEqual([]);
  });

  it('refuse a hamlet that lies in another commune', async () => {
    const register = ([longitude, latitude]: LonLat) =>
      boundaries.service.post('/v1/areas/31318/hamlets', {
        as: officerOf('930'),
        body: { name: 'Ấp 1', latitude, longitude },
      });
    expect((await register(at(3, 1))).body).toMatchObject({ status: 422, code: 'hamlet-outside-commune' });
    expect((await register(at(1, 1))).status).toBe(201);
  });

  it('are published once, by any number of equal requests and by any number of officers', async () => {
    const second = await boundaries.read(geoJsonOf(REDRAWN), { query: { from: '2021-06-01' } });
    expect(second).toMatchObject({ state: 'ready', comparedWith: first });
    redrawn = second.id;
    const key = newIdempotencyKey();
    const [equal, own] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => boundaries.publish(redrawn, PROVINCE, key))),
      Promise.all(
        Array.from({ length: 4 }, (_, index) => boundaries.publish(redrawn, { ...PROVINCE, id: `o${index}` })),
      ),
    ]);
    const answers = [...equal, ...own];
    const published = new Set(answers.flatMap(({ status, body }) => (status === 201 ? [body.number] : [])));
    expect([...published]).toEqual([2]);
    const refused = answers.filter(({ status }) => status !== 201).map(({ status, body }) => [status, body]);
    const twice = [422, expect.objectContaining({ code: 'boundary-pack-published-already' })];
    expect(refused).toEqual(refused.map(() => twice));
    expect(new Set(equal.map(({ status }) => status)).size).toBe(1);
  });

  it('are those of the later day, each until the day before the next', async () => {
    expect(await codeAt(DISPUTED, '2021-05-31')).toBe('31318');
    expect(await codeAt(DISPUTED, '2021-06-01')).toBe('31321');
    expect(await codeAt(DISPUTED)).toBe('31321');
  });

  it('show in a preview how areas differ from the pack before', async () => {
    const { body } = await boundaries.service.get<{ features: { properties: Record<string, number> }[] }>(
      `/v1/boundary-packs/${redrawn}/preview`,
      { as: PROVINCE },
    );
    const differences = body.features.map(({ properties }) => properties.differenceToBeforeM2 ?? NaN);
    expect(differences[0]).toBeLessThan(-200_000);
    expect((differences[0] ?? 0) + (differences[1] ?? 0)).toBeCloseTo(0, -2);
    expect(differences.slice(2)).toEqual([0, 0]);
  });

  it('refuse a pack that lies beside the one before by the difference of the datums', async () => {
    const asVn2000 = moved(FOUR, ([longitude, latitude]) => [longitude - 0.00178, latitude + 0.00101]);
    const { state, faults } = await boundaries.read(geoJsonOf(asVn2000), { query: { name: 'Lệch hệ tọa độ' } });
    expect(state).toBe('refused');
    expect(faults).toContainEqual(expect.objectContaining({ code: 'datum-shifted', found: 'VN-2000 as WGS 84' }));
  });

  it('go back to what held before by a rollback, which takes nothing away', async () => {
    const version = (await boundaries.areaAt(DISPUTED)).boundaries.version;
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 3 }, () => boundaries.rollBack(redrawn, PROVINCE, key)));
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body).toMatchObject({ number: 3, kind: 'rollback', rollsBack: 2, reason: 'Nhầm tệp', from: '2021-06-01' });
    }
    expect(await codeAt(DISPUTED)).toBe('31318');
    await eventuallyHolds(async () => expect(await codeAt(DISPUTED, undefined, other)).toBe('31318'), {
      withinMs: 3_000,
    });
    expect((await boundaries.areaAt(DISPUTED)).boundaries.version).not.toBe(version);
    const pack = await boundaries.pack(redrawn);
    expect([pack.state, pack.changes.map(({ kind }) => kind)]).toEqual(['rolled-back', ['publication', 'rollback']]);
    expect((await boundaries.rollBack(redrawn)).body).toMatchObject({
      status: 422,
      code: 'boundary-pack-not-published',
    });
  });

  it('can be published again, and are sketched again when all packs are taken back', async () => {
    expect((await boundaries.publish(redrawn)).body.number).toBe(4);
    expect(await codeAt(DISPUTED)).toBe('31321');
    await boundaries.rollBack(redrawn);
    await boundaries.rollBack(first);
    expect(await boundaries.areaAt(DISPUTED)).toMatchObject({ certainty: 'schematic', commune: null });
    expect(await neighboursOf('31318')).toBeNull();
  });

  it('refuse a pack that was compared with one that does not hold any more, until its file is sent again', async () => {
    const answer = await boundaries.publish(redrawn);
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({ code: 'boundary-pack-compared-with-another' }),
    ]);
    const again = await boundaries.send(geoJsonOf(REDRAWN), { query: { from: '2021-06-01' } });
    expect(again.body).toMatchObject({ id: redrawn, state: 'waiting' });
    await boundaries.readAll();
    expect(await boundaries.pack(redrawn)).toMatchObject({ state: 'ready', comparedWith: null });
    expect((await boundaries.publish(redrawn)).status).toBe(201);
    expect(await codeAt(DISPUTED)).toBe('31321');
  });

  it('are changed with an audit row each', async () => {
    const rows = await boundaries.service.database.query<{ action: string; count: number }>(
      `SELECT action, count(*)::int AS count FROM audit.entry
       WHERE action IN ('boundary-pack.published', 'boundary-pack.rolled-back') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { action: 'boundary-pack.published', count: 4 },
      { action: 'boundary-pack.rolled-back', count: 3 },
    ]);
  });
});

function rounded(position: LonLat): number[] {
  return position.map((degree) => Math.round(degree * 1e8) / 1e8);
}
