import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { topology } from 'topojson-server';
import { gridFromWgs84, openBaseMap, vn2000FromWgs84, type Box, type LonLat, type PackFaultCode } from '#libs/geo';
import { BASE_MAP_KINDS, shapesOf } from '#libs/vocabulary';
import { at, box, bytesOf, hole, PLANE_PRJ, ringOf } from '../../test/pack-builder.js';
import { writeShapes, writeTable } from '../../test/shapefile-writer.js';
import { BASE_MAP_LIMITS } from './base-map-limits.js';

const PROVINCE: Box = [105.2, 9.5, 106, 10.2];

interface Drawn {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

const drawn = (properties: Drawn['properties'], type: string, coordinates: unknown): Drawn => ({
  ...{ type: 'Feature', properties, geometry: { type, coordinates } },
});
const line = (kind: unknown, ...corners: readonly (readonly [number, number])[]): Drawn =>
  drawn({ kind }, 'LineString', ringOf(...corners));
const area = (kind: unknown, ...rings: readonly unknown[]): Drawn => drawn({ kind }, 'Polygon', rings);
const file = (features: readonly unknown[], more: object = {}): Uint8Array =>
  bytesOf({ type: 'FeatureCollection', ...more, features });
const moved = (features: readonly Drawn[], move: (at: LonLat) => readonly number[]): readonly Drawn[] => {
  const every = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? move(value as unknown as LonLat)
      : (value as unknown[]).map(every);
  return features.map(({ geometry, ...rest }) => ({
    ...rest,
    geometry: geometry && { ...geometry, coordinates: every(geometry.coordinates) },
  }));
};

const GOOD: readonly Drawn[] = [
  line('river', [0, 0], [4, 4]),
  line('street', [1, 0], [1, 4]),
  area('lake', box(1, 1, 1)),
  line('provincial-road', [0, 2], [4, 2]),
];
const opened = (features: readonly unknown[], more: object = {}) => openBaseMap(file(features, more), PROVINCE);

/** A `.zip` of one line a row, its kinds in a table whose columns are in capitals. */
function shapefileOf(lines: readonly (readonly LonLat[])[], kind: string, prj?: string): Uint8Array {
  const shp = writeShapes(
    lines.map((one) => [one]),
    'lines',
  );
  const rows = lines.map(() => [new TextEncoder().encode(kind.padEnd(20))]);
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  return zipSync({
    'duong.shp': shp,
    'duong.dbf': writeTable([{ name: 'KIND', width: 20 }], rows),
    ...(prj !== undefined && { 'duong.prj': text(prj) }),
  });
}

describe('a pack of rivers and roads', () => {
  it.each(BASE_MAP_KINDS)('draws %s as what it may be, and as nothing else', (kind) => {
    const may = shapesOf(kind);
    const asLine = opened([line(kind, [0, 0], [1, 1])]);
    const asArea = opened([area(kind, box(0, 0, 1))]);
    expect(asLine.faults.map(({ code }) => code)).toEqual(may.line ? [] : ['geometry-not-an-area']);
    expect(asArea.faults.map(({ code }) => code)).toEqual(may.area ? [] : ['geometry-not-a-line']);
    expect([asLine.features.length, asArea.features.length]).toEqual([may.line ? 1 : 0, may.area ? 1 : 0]);
  });

  it.each<[string, () => ReturnType<typeof openBaseMap>]>([
    ['GeoJSON', () => opened(GOOD)],
    ['GeoJSON in degrees of VN-2000', () => opened(moved(GOOD, vn2000FromWgs84), crs('EPSG:4756'))],
    ['GeoJSON in a plane', () => opened(moved(GOOD, gridFromWgs84({ meridian: 105 })), crs('EPSG:5897'))],
    [
      'GeoJSON in a plane that only the sender knows',
      () =>
        openBaseMap(file(moved(GOOD, gridFromWgs84({ meridian: 105 }))), PROVINCE, {
          datum: { kind: 'vn2000-grid', grid: { meridian: 105 } },
        }),
    ],
    ['TopoJSON', () => openBaseMap(topoJsonOf(GOOD), PROVINCE)],
  ])('may be %s', (_, open) => {
    const { features, faults } = open();
    expect(faults).toEqual([]);
    expect(features.map(({ kind, geometry }) => [kind, geometry.type])).toEqual([
      ['river', 'MultiLineString'],
      ['street', 'MultiLineString'],
      ['lake', 'MultiPolygon'],
      ['provincial-road', 'MultiLineString'],
    ]);
    const [first] = features[0]?.geometry.coordinates.flat() ?? [];
    expect((first as LonLat)[0]).toBeCloseTo(at(0, 0)[0], 4);
    expect((first as LonLat)[1]).toBeCloseTo(at(0, 0)[1], 4);
  });

  it('may be a shapefile of lines', () => {
    const plane = gridFromWgs84({ meridian: 105 });
    const lines = [ringOf([0, 0], [1, 1]), ringOf([1, 0], [2, 1], [3, 0])];
    const inPlane = lines.map((one) => one.map((position) => plane(position) as unknown as LonLat));
    const { features, faults } = openBaseMap(shapefileOf(inPlane, 'canal', PLANE_PRJ), PROVINCE);
    expect([faults, features.map(({ kind }) => kind)]).toEqual([[], ['canal', 'canal']]);
    expect(openBaseMap(shapefileOf(lines, 'canal'), PROVINCE).faults).toEqual([
      { code: 'datum-unknown', found: '.prj' },
    ]);
  });

  it('keeps names and numbers as they are written, cut where they are too long', () => {
    const labelled = drawn({ KIND: 'street', Name: '  Đường\n30  tháng 4 ', ref: 61 }, 'LineString', [
      at(0, 0),
      at(1, 1),
    ]);
    const long = drawn({ kind: 'street', name: 'x'.repeat(200) }, 'LineString', [at(0, 0), at(1, 1)]);
    const { features, notes } = opened([labelled, long]);
    expect(features[0]).toMatchObject({ name: 'Đường 30 tháng 4', ref: '61' });
    expect(features[1]?.name).toHaveLength(100);
    expect(notes.map(({ code, feature }) => [code, feature])).toEqual([
      ['datum-assumed', undefined],
      ['label-shortened', 2],
    ]);
  });

  it('leaves out repeated positions and turns rings, and tells it', () => {
    const { features, faults, notes } = opened([line('river', [0, 0], [0, 0], [1, 1]), area('lake', hole(0, 0, 1))]);
    expect(faults).toEqual([]);
    expect(features[0]?.geometry.coordinates).toEqual([[at(0, 0), at(1, 1)]]);
    expect(notes.map(({ code, feature }) => [code, feature])).toEqual([
      ['datum-assumed', undefined],
      ['point-repeated', 1],
      ['orientation-mended', 2],
    ]);
  });

  it('may hold a line that crosses itself, as a road on a bridge does', () => {
    expect(opened([line('street', [0, 0], [1, 1], [1, 0], [0, 1])]).faults).toEqual([]);
  });
});

const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });

function topoJsonOf(features: readonly Drawn[]): Uint8Array {
  const collection = { type: 'FeatureCollection' as const, features };
  return bytesOf(topology({ layer: collection as never }, 1e6));
}

describe('a fault', () => {
  it.each<[PackFaultCode, string, readonly unknown[], object]>([
    ['kind-missing', 'no kind', [line(undefined, [0, 0], [1, 1])], { feature: 1, expected: 'kind' }],
    ['kind-missing', 'a kind that is no text', [line(7, [0, 0], [1, 1])], { feature: 1 }],
    [
      'kind-unknown',
      'a kind of another list',
      [...GOOD, line('motorway', [0, 0], [1, 1])],
      { feature: 5, found: 'motorway' },
    ],
    ['kind-unknown', 'a word of the language itself', [line('constructor', [0, 0], [1, 1])], { feature: 1 }],
    [
      'geometry-missing',
      'no geometry',
      [{ type: 'Feature', properties: { kind: 'river' }, geometry: null }],
      { feature: 1 },
    ],
    [
      'geometry-neither-line-nor-area',
      'a point',
      [drawn({ kind: 'lake' }, 'Point', at(0, 0))],
      { feature: 1, found: 'Point' },
    ],
    ['geometry-not-an-area', 'a lake as a line', [line('lake', [0, 0], [1, 1])], { feature: 1, found: 'lake' }],
    ['geometry-not-a-line', 'a road as an area', [area('street', box(0, 0, 1))], { feature: 1, found: 'street' }],
    ['line-too-short', 'one point', [line('river', [0, 0])], { feature: 1, part: 1, found: 1, expected: 2 }],
    ['line-too-short', 'the same point twice', [line('river', [0, 0], [0, 0])], { feature: 1, found: 1 }],
    [
      'line-too-short',
      'a part of several',
      [drawn({ kind: 'river' }, 'MultiLineString', [ringOf([0, 0], [1, 1]), ringOf([2, 2])])],
      { feature: 1, part: 2 },
    ],
    [
      'label-malformed',
      'a name that is a list',
      [drawn({ kind: 'river', name: [] }, 'LineString', ringOf([0, 0], [1, 1]))],
      { found: 'name' },
    ],
    [
      'position-malformed',
      'a text as a position',
      [drawn({ kind: 'river' }, 'LineString', ['x', at(0, 0)])],
      { feature: 1, part: 1 },
    ],
    [
      'outside-province',
      'a line that leaves',
      [...GOOD, line('river', [0, 0], [100, 0])],
      { feature: 5, part: 1, at: at(100, 0) },
    ],
    [
      'ring-crosses-itself',
      'a lake like a bow tie',
      [area('lake', ringOf([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]))],
      { feature: 1, part: 1, ring: 1 },
    ],
    [
      'ring-not-closed',
      'an open lake',
      [area('lake', ringOf([0, 0], [2, 0], [2, 2], [0, 2]))],
      { feature: 1, ring: 1 },
    ],
    ['ring-too-short', 'a lake of two corners', [area('lake', ringOf([0, 0], [2, 2], [0, 0]))], { feature: 1 }],
    ['hole-outside', 'an island beside its lake', [area('lake', box(0, 0, 1), hole(2, 2, 1))], { feature: 1, ring: 2 }],
    ['axes-swapped', 'latitude first', moved(GOOD, ([x, y]) => [y, x]), { feature: 1 }],
    ['not-in-degrees', 'metres', moved(GOOD, gridFromWgs84({ meridian: 105 })), { feature: 1 }],
    ['file-empty', 'nothing', [], {}],
  ])('%s: %s', (code, _, features, place) => {
    const { faults } = opened(features);
    expect(faults[0]).toMatchObject({ code, ...place });
    expect(faults.map((one) => one.code)).toEqual([code]);
    // A line has no ring that a fault could be in.
    if (code === 'outside-province') expect(faults[0]).not.toHaveProperty('ring');
  });

  it('of one feature leaves the others readable, and every fault is told', () => {
    const { features, faults } = opened([line('rail', [0, 0], [1, 1]), ...GOOD, line('river', [0, 0])]);
    expect([features.length, faults.map(({ code }) => code)]).toEqual([4, ['kind-unknown', 'line-too-short']]);
  });

  it('is listed two hundred times at most', () => {
    const { faults, faultsLeftOut } = opened(Array.from({ length: 250 }, () => line('rail', [0, 0], [1, 1])));
    expect([faults.length, faultsLeftOut]).toEqual([200, 50]);
  });
});

describe('more than may be', () => {
  const limits = { ...BASE_MAP_LIMITS, units: 2, vertices: 10, bytes: 2_000, unpackedBytes: 1_000 };
  const within = (bytes: Uint8Array) => openBaseMap(bytes, PROVINCE, { limits }).faults.map(({ code }) => code);
  const corners = (count: number) => Array.from({ length: count }, (_, step) => [step / 100, 0] as const);

  it.each<[PackFaultCode, string, () => Uint8Array]>([
    ['too-many-units', 'features', () => file(GOOD.slice(0, 3))],
    ['too-many-vertices', 'points', () => file([line('river', ...corners(11))])],
    ['file-too-large', 'bytes', () => file([line('river', ...corners(2))], { more: 'x'.repeat(2_000) })],
    ['zip-too-large', 'bytes in a zip', () => zipSync({ 'a.shp': new Uint8Array(2_000), 'a.dbf': new Uint8Array(9) })],
    ['nested-too-deep', 'brackets', () => new TextEncoder().encode('['.repeat(1_000))],
    ['json-malformed', 'half a file', () => file(GOOD.slice(0, 1)).slice(0, -5)],
  ])('is refused as %s: %s', (code, _, bytes) => {
    expect(within(bytes())).toEqual([code]);
  });
});

describe('a pack beside the one before', () => {
  const named = GOOD.map((one, index) => ({ ...one, properties: { ...one.properties, name: `Tên ${index}` } }));
  const former = opened(named).features;

  it.each<[string, readonly Drawn[], string[]]>([
    ['where it was', named, []],
    ['as degrees of VN-2000 that are called WGS 84', moved(named, vn2000FromWgs84), ['datum-shifted']],
    ['redrawn by some metres', moved(named, ([x, y]) => [x + 0.0001, y]), []],
    ['without names to compare', moved(GOOD, vn2000FromWgs84), []],
  ])('lies %s', (_, features, codes) => {
    expect(openBaseMap(file(features), PROVINCE, { former }).faults.map(({ code }) => code)).toEqual(codes);
  });
});
