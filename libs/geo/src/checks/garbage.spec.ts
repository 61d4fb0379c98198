import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { at, box, bytesOf, FOUR, geoJsonOf, ringOf, shapefileOf, topoJsonOf, unit } from '../../test/pack-builder.js';
import { PACK_FAULTS } from '../packs/pack-faults.js';
import { PACK_LIMITS } from '../packs/pack-limits.js';
import type { Polygon } from '../positions/position.js';
import { openBoundaryPack, type OpenedPack } from './open-pack.js';

const register = FOUR.map(({ code }, index) => ({
  code,
  point: at(1 + (index % 2) * 2, 1 + Math.floor(index / 2) * 2),
  areaKm2: 4.9,
}));
const PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';

/** Jest runs this some ten times slower than it is. */
const limits = { ...PACK_LIMITS, edgePairs: 200_000, sweepSteps: 1_000_000 };
const open = (bytes: Uint8Array): OpenedPack => openBoundaryPack(bytes, register, { limits });

/** It answers, with faults of the closed list or with whole units. */
function answers(bytes: Uint8Array): void {
  const { units, faults } = open(bytes);
  if (faults.length === 0) expect(units.map(({ code }) => code).toSorted()).toEqual(register.map(({ code }) => code));
  for (const { code } of faults) expect(PACK_FAULTS).toContain(code);
}

const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
function changed(bytes: Uint8Array, list: readonly (readonly [at: number, byte: number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [position, byte] of list) copy[position % copy.length] = byte;
  return copy;
}

const coordinate = fc.oneof(
  fc.double({ min: 105.4, max: 105.6, noNaN: true }),
  fc.double({ min: 9.7, max: 9.9, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, 1e300, -1e300, 5e-324),
);
const position = fc.oneof(fc.tuple(coordinate, coordinate), fc.array(coordinate, { maxLength: 3 }));
const near = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([x, y]): readonly [number, number] => [105.5 + x / 200, 9.75 + y / 200]);
/** Of few places, so that corners and edges fall on each other; closed or not. */
const tangle = fc
  .tuple(fc.array(near, { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([ring, isClosed]) => [...ring, ...ring.slice(0, isClosed ? 1 : 0)]);

describe('garbage', () => {
  it('in bytes is answered', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), answers), { numRuns: 200 });
  });

  it('behind the beginning of a zip is answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))),
      { numRuns: 200 },
    );
  });

  it.each([
    ['GeoJSON', geoJsonOf(FOUR)],
    ['TopoJSON', topoJsonOf(FOUR)],
    ['a shapefile', shapefileOf(FOUR, { prj: PRJ })],
  ])('in some bytes of %s is answered', (_, whole) => {
    fc.assert(
      fc.property(changes, (list) => answers(changed(whole, list))),
      { numRuns: 300 },
    );
  });

  it('in some bytes of the parts of a shapefile is answered', () => {
    const parts = unzipSync(shapefileOf(FOUR, { prj: PRJ, cpg: 'UTF-8' }));
    const names = Object.keys(parts);
    fc.assert(
      fc.property(fc.constantFrom(...names), changes, (name, list) => {
        answers(zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(1), list) }, { level: 0 }));
      }),
      { numRuns: 500 },
    );
  });

  it('in JSON is answered', () => {
    const members = fc.dictionary(
      fc.constantFrom(
        'type',
        'features',
        'objects',
        'arcs',
        'transform',
        'crs',
        'geometry',
        'coordinates',
        'geometries',
      ),
      fc.jsonValue({ maxDepth: 5 }),
    );
    const kind = fc.constantFrom('FeatureCollection', 'Topology');
    fc.assert(
      fc.property(members, kind, (one, type) => answers(bytesOf({ ...one, type }))),
      { numRuns: 300 },
    );
  });

  it('in coordinates is answered', () => {
    const polygons = fc.array(fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(polygons, { minLength: 1, maxLength: 4 }), (list) => {
        const features = list.map((coordinates, index) => ({
          type: 'Feature',
          properties: { code: FOUR[index]?.code },
          geometry: { type: 'MultiPolygon', coordinates },
        }));
        answers(bytesOf({ type: 'FeatureCollection', features }));
      }),
      { numRuns: 300 },
    );
  });

  it('in tangled rings is answered', () => {
    const polygons = fc.array(fc.array(tangle, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(polygons, { minLength: 4, maxLength: 4 }), (list) => {
        answers(geoJsonOf(FOUR.map(({ code }, index) => unit(code, ...((list[index] ?? []) as Polygon[])))));
      }),
      { numRuns: 500 },
    );
  });

  it('in the members of a topology is answered', () => {
    const arcs = fc.array(fc.array(fc.array(fc.oneof(fc.integer(), coordinate), { maxLength: 3 }), { maxLength: 4 }));
    const index = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom('0', null, [0], 0.5));
    const geometry = fc.record({
      type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'GeometryCollection'),
      arcs: fc.array(fc.oneof(fc.array(index, { maxLength: 3 }), fc.array(fc.array(index, { maxLength: 3 })), index)),
      properties: fc.constantFrom({ code: '31318' }, null, 'text'),
    });
    fc.assert(
      fc.property(arcs, fc.array(geometry, { maxLength: 4 }), (list, geometries) => {
        answers(bytesOf({ type: 'Topology', arcs: list, objects: { a: { type: 'GeometryCollection', geometries } } }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('shapes that would take hours', () => {
  const codesOf = (...polygons: readonly Polygon[]): readonly string[] => {
    const { faults } = open(geoJsonOf([unit('31318', ...polygons), ...FOUR.slice(1)]));
    return [...new Set(faults.map(({ code }) => code))];
  };
  const teeth = (count: number, tooth: (share: number) => readonly (readonly [number, number])[]) =>
    Array.from({ length: count }, (_, index) => tooth(index / count)).flat();

  it('as combs that lie across each other are refused', () => {
    const comb = teeth(400, (x) => [
      [2 * x, 0],
      [2 * x, 2],
      [2 * x + 0.002, 2],
      [2 * x + 0.002, 0],
    ]);
    const across = comb.map(([x, y]) => [y, x] as const);
    const ringAround = (list: readonly (readonly [number, number])[], end: readonly [number, number]) =>
      ringOf(...list, end, list[0] ?? end);
    expect(codesOf([ringAround(comb, [1, -1])], [ringAround(across, [-1, 1])])).toContain('too-complex');
  });

  it('as slanting lines beside each other are refused', () => {
    const slanted = teeth(2_000, (x) => [
      [x, 0],
      [x + 2, 2],
      [x + 2.00002, 2],
      [x + 0.0002, 0],
    ]);
    expect(codesOf([ringOf(...slanted, [3, -1], [0, -1], slanted[0] ?? [0, 0])])).toContain('too-complex');
  });

  it('as a comb of uneven teeth are refused', () => {
    const uneven = teeth(1_000, (x) => [
      [2 * x, x / 10],
      [2 * x, 2 - x / 10],
      [2 * x + 0.001, 2 - x / 10],
      [2 * x + 0.001, x / 10],
    ]);
    expect(codesOf([ringOf(...uneven, [2, -1], [0, -1], uneven[0] ?? [0, 0])])).toContain('too-complex');
  });

  it('as squares within squares are answered', () => {
    const nested = Array.from({ length: 300 }, (_, depth): Polygon => {
      const [outer, inner] = [depth / 300, (depth + 0.5) / 300];
      return [box(outer, outer, 2 - 2 * outer), box(inner, inner, 2 - 2 * inner).toReversed()];
    });
    expect(codesOf(...nested)).not.toEqual([]);
  });
});
