import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import parseShapefile from 'shpjs';
import { gridFromWgs84, openBoundaryPack, type PackFaultCode } from '#libs/geo';
import {
  at,
  box,
  FOUR,
  geoJsonOf,
  hole,
  moved,
  PLANE_PRJ,
  shapefileOf,
  unit,
  WGS84_PRJ,
  type ShapefileOptions,
} from '../../../test/pack-builder.js';
import { writeShapes, writeTable } from '../../../test/shapefile-writer.js';
import { PackUnreadable, type PackFault } from '../pack-faults.js';
import { PACK_LIMITS } from '../pack-limits.js';
import { readPack } from '../read-pack.js';

const register = FOUR.map(({ code }) => ({ code }));
const toPlane = gridFromWgs84({ meridian: 105 });
const inPlane = moved(FOUR, toPlane);

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
function partsOf(): { shp: Uint8Array; dbf: Uint8Array } {
  return {
    shp: writeShapes(FOUR.map(({ polygons }) => polygons.flat().map((ring) => ring.toReversed()))),
    dbf: writeTable(
      [{ name: 'CODE', width: 10 }],
      FOUR.map(({ code }) => [text(code)]),
    ),
  };
}

/** A `.shp` whose header tells of another kind of shape. */
function kindOfShapes(kind: number): Uint8Array {
  const { shp } = partsOf();
  new DataView(shp.buffer).setInt32(32, kind, true);
  return shp;
}

function fault(bytes: Uint8Array): PackFault | undefined {
  try {
    readPack(bytes);
  } catch (error) {
    if (error instanceof PackUnreadable) return error.fault;
    throw error;
  }
  return undefined;
}

describe('a zipped shapefile', () => {
  const zipped = (options: ShapefileOptions = {}) => shapefileOf(FOUR, { prj: WGS84_PRJ, ...options });

  it('says the same to a reader that is not ours', async () => {
    const drawn = [unit('31318', [box(0, 0, 6), hole(1, 1, 2)], [box(7, 0, 1)]), ...FOUR.slice(1)];
    const bytes = shapefileOf(drawn, { prj: WGS84_PRJ });
    const theirs = await parseShapefile(Uint8Array.from(bytes).buffer);
    const { units } = readPack(bytes);
    const features = Array.isArray(theirs) ? [] : theirs.features;
    expect(units.map(({ properties }) => properties)).toEqual(features.map(({ properties }) => properties));
    const polygonsOf = (geometry: { type: string; coordinates?: unknown }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const asWritten = units.map(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.toReversed())));
    expect(asWritten).toEqual(features.map(({ geometry }) => polygonsOf(geometry)));
  });

  it.each<[string, string | undefined, Uint8Array]>([
    ['UTF-8', 'UTF-8', text('Xã Vị Tân')],
    ['UTF-8 without .cpg', undefined, text('Xã Vị Tân')],
    [
      'windows-1258, whose tones stand behind their letters',
      '1258',
      Uint8Array.of(0x58, 0x61, 0xde, 0x20, 0x56, 0x69, 0xf2, 0x20, 0x54, 0xe2, 0x6e),
    ],
  ])('has names in %s', (_, cpg, name) => {
    const { units } = openBoundaryPack(zipped({ cpg, names: { '31318': name } }), register);
    expect(units[0]?.name).toBe('Xã Vị Tân');
  });

  it('may keep codes as numbers, which is noted', () => {
    const dbf = writeTable(
      [{ name: 'code', width: 8, kind: 'N' }],
      ['31318', '31321', '   31324', '31327'].map((code) => [text(code)]),
    );
    const { units, faults, notes } = openBoundaryPack(zipped({ more: { 'communes/communes.dbf': dbf } }), register);
    expect(faults).toEqual([]);
    expect(units.map(({ code }) => code)).toEqual(['31318', '31321', '31324', '31327']);
    expect(notes).toContainEqual({ code: 'code-was-number', unit: '31318', feature: 1 });
  });

  it('finds a number again that has lost its zeros', () => {
    const bytes = geoJsonOf(FOUR.map((drawn, index) => ({ ...drawn, properties: { code: index + 1 } })));
    const { faults } = openBoundaryPack(bytes, [
      { code: '00001' },
      { code: '00002' },
      { code: '00003' },
      { code: '4' },
    ]);
    expect(faults).toEqual([]);
  });

  it('passes over rows that are marked as deleted, with a note', () => {
    const dbf = writeTable(
      [{ name: 'CODE', width: 10 }],
      FOUR.map(({ code }) => [text(code)]),
    );
    dbf[32 + 32 + 1] = 0x2a;
    const { faults, notes } = openBoundaryPack(zipped({ more: { 'communes/communes.dbf': dbf } }), register);
    expect(faults).toEqual([{ code: 'unit-missing', unit: '31318' }]);
    expect(notes).toContainEqual({ code: 'row-deleted', feature: 1 });
  });

  it('whose rings all run the wrong way is taken as meant', () => {
    const reversed = FOUR.map(({ code, polygons }) =>
      unit(code, ...polygons.map((rings) => rings.map((ring) => ring.toReversed()))),
    );
    const { faults, notes } = openBoundaryPack(shapefileOf(reversed, { prj: WGS84_PRJ }), register);
    expect(faults).toEqual([]);
    expect(notes).toMatchObject(FOUR.map(({ code }) => ({ code: 'orientation-mended', unit: code, times: 1 })));
  });

  it('keeps a hole that lies in no ring, so that it is found', () => {
    const drawn = [unit('31318', [box(0, 0, 2), hole(-1, 0, 0.5)]), ...FOUR.slice(1)];
    const { faults } = openBoundaryPack(shapefileOf(drawn, { prj: WGS84_PRJ }), register);
    expect(faults).toMatchObject([{ code: 'hole-outside', unit: '31318', part: 1, ring: 2 }]);
  });

  it('is read as told where its .prj is wrong, with a note', () => {
    const { faults, notes } = openBoundaryPack(shapefileOf(inPlane, { prj: WGS84_PRJ }), register, {
      datum: { kind: 'vn2000-grid', grid: { meridian: 105 } },
    });
    expect(faults).toEqual([]);
    expect(notes).toMatchObject([{ code: 'datum-overridden', found: WGS84_PRJ.slice(0, 100) }]);
  });

  it('in the plane of another meridian, or in metres that are none, is refused', () => {
    const open = (units: Parameters<typeof shapefileOf>[0]) =>
      openBoundaryPack(
        shapefileOf(units, { prj: PLANE_PRJ }),
        register.map((one) => ({ ...one, point: at(1, 1) })),
      ).faults;
    expect(open(FOUR)).toMatchObject([{ code: 'not-in-metres', feature: 1 }]);
    expect(open(moved(inPlane, ([x, y]) => [y, x]))).toMatchObject([{ code: 'axes-swapped', feature: 1 }]);
    const elsewhere = open(moved(FOUR, gridFromWgs84({ meridian: 108 })));
    expect(elsewhere[0]).toMatchObject({ code: 'outside-province', unit: '31318' });
    expect(elsewhere[0]?.position).toHaveLength(2);
  });

  it.each<[PackFaultCode, string, Partial<Record<string, Uint8Array>>]>([
    ['shapefile-malformed', 'a .shp of text', { 'communes/communes.shp': text('not a shape'.repeat(20)) }],
    ['geometry-not-an-area', 'a .shp of points', { 'communes/communes.shp': kindOfShapes(1) }],
    ['table-malformed', 'a .dbf of text', { 'communes/communes.dbf': text('not a table'.repeat(20)) }],
    [
      'table-of-other-length',
      'a .dbf of one row',
      { 'communes/communes.dbf': writeTable([{ name: 'CODE', width: 5 }], [[text('31318')]]) },
    ],
  ])('is refused as %s: %s', (code, _, more) => {
    expect(fault(zipped({ more: more as Record<string, Uint8Array> }))).toMatchObject({ code });
  });

  it('that would unpack to gigabytes is refused before it is', () => {
    const zeros = new Uint8Array(65 * 1_048_576);
    const bomb = zipSync({ 'a.shp': zeros });
    expect(bomb.length).toBeLessThan(100_000);
    expect(fault(bomb)).toMatchObject({ code: 'zip-too-large', expected: PACK_LIMITS.unpackedBytes });
    const crowd = zipSync(Object.fromEntries(Array.from({ length: 65 }, (_, part) => [`${part}.txt`, text('a')])));
    expect(fault(crowd)).toMatchObject({ code: 'zip-too-large', expected: PACK_LIMITS.parts });
  });

  it('whose numbers of rings or rows lie is refused', () => {
    const lying = (name: 'shp' | 'dbf', write: (view: DataView) => void) => {
      const parts = partsOf();
      const bytes = Uint8Array.from(parts[name]);
      write(new DataView(bytes.buffer));
      return fault(zipped({ more: { [`communes/communes.${name}`]: bytes } }))?.code;
    };
    expect(lying('shp', (view) => view.setInt32(100 + 8 + 36, 0x7fffffff, true))).toBe('shapefile-malformed');
    expect(lying('shp', (view) => view.setInt32(100 + 8 + 40, -1, true))).toBe('shapefile-malformed');
    expect(lying('shp', (view) => view.setInt32(100 + 8 + 40, 0x7fffffff, true))).toBe('too-many-vertices');
    expect(lying('shp', (view) => view.setFloat64(100 + 8 + 48, NaN, true))).toBe('position-not-finite');
    expect(lying('shp', (view) => view.setInt32(104, -4))).toBe('shapefile-malformed');
    expect(lying('dbf', (view) => view.setUint32(4, 0xffffffff, true))).toBe('too-many-units');
    expect(lying('dbf', (view) => view.setUint32(4, 1_999, true))).toBe('table-malformed');
    expect(lying('dbf', (view) => view.setUint16(10, 0, true))).toBe('table-malformed');
  });
});
