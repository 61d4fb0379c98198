import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { gridFromWgs84, openBoundaryPack, vn2000FromWgs84, type PackFaultCode } from '#libs/geo';
import {
  at,
  box,
  bytesOf,
  FOUR,
  geoJsonOf,
  moved,
  PLANE_PRJ,
  shapefileOf,
  topoJsonOf,
  WGS84_PRJ,
} from '../../test/pack-builder.js';
import { distanceM } from '../measure/distance.js';
import { PACK_LIMITS } from './pack-limits.js';
import { PackUnreadable, type PackFault } from './pack-faults.js';
import { readPack } from './read-pack.js';

const register = FOUR.map(({ code }) => ({ code }));
const toPlane = gridFromWgs84({ meridian: 105 });
const inPlane = moved(FOUR, toPlane);

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const collection = (...features: unknown[]): Uint8Array => bytesOf({ type: 'FeatureCollection', features });
const feature = (coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { code: '31318' },
  geometry: { type, coordinates },
});

function fault(bytes: Uint8Array, options?: Parameters<typeof readPack>[1]): PackFault | undefined {
  try {
    readPack(bytes, options);
  } catch (error) {
    if (error instanceof PackUnreadable) return error.fault;
    throw error;
  }
  return undefined;
}

describe('the file of a pack', () => {
  it.each<[string, Uint8Array, Parameters<typeof openBoundaryPack>[2]]>([
    ['GeoJSON', geoJsonOf(FOUR), {}],
    ['GeoJSON that names WGS 84', geoJsonOf(FOUR, crs('urn:ogc:def:crs:OGC:1.3:CRS84')), {}],
    ['GeoJSON in degrees of VN-2000', geoJsonOf(moved(FOUR, vn2000FromWgs84), crs('EPSG:4756')), {}],
    ['GeoJSON in a plane', geoJsonOf(inPlane, crs('urn:ogc:def:crs:EPSG::5897')), {}],
    [
      'GeoJSON in a plane that only the sender knows',
      geoJsonOf(inPlane),
      { datum: { kind: 'vn2000-grid', grid: { meridian: 105 } } },
    ],
    ['TopoJSON', topoJsonOf(FOUR), {}],
    ['TopoJSON in a plane', topoJsonOf(inPlane, crs('EPSG:5897')), {}],
    ['a shapefile', shapefileOf(FOUR, { prj: WGS84_PRJ }), {}],
    ['a shapefile in a plane', shapefileOf(inPlane, { prj: PLANE_PRJ }), {}],
    ['a shapefile without .prj', shapefileOf(inPlane), { datum: { kind: 'vn2000-grid', grid: { meridian: 105 } } }],
  ])('may be %s', (_, bytes, options) => {
    const { units, faults } = openBoundaryPack(bytes, register, options);
    expect(faults).toEqual([]);
    expect(units.map(({ code }) => code)).toEqual(FOUR.map(({ code }) => code));
    // TopoJSON is written on a grid of some centimetres.
    const drawn = FOUR.flatMap(({ polygons }) => polygons.flat(2));
    for (const position of units.flatMap(({ polygons }) => polygons.flat(2))) {
      expect(Math.min(...drawn.map((one) => distanceM(one, position)))).toBeLessThan(0.05);
    }
  });

  it.each<[PackFaultCode, string, Uint8Array, Partial<PackFault>]>([
    ['file-empty', 'no bytes', new Uint8Array(), {}],
    ['file-empty', 'no features', collection(), {}],
    ['file-too-large', '33 MB', new Uint8Array(33 * 1_048_576), { expected: PACK_LIMITS.bytes }],
    ['text-unreadable', 'text that is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), {}],
    ['json-malformed', 'JSON that ends in the middle', geoJsonOf(FOUR).slice(0, -5), {}],
    ['json-malformed', 'not a number', text('{"type":"FeatureCollection","features":[NaN]}'), {}],
    ['nested-too-deep', 'brackets', text('['.repeat(100_000)), {}],
    ['too-many-vertices', 'more brackets than positions may be', text(`[${'[],'.repeat(650_000)}0]`), {}],
    ['format-unknown', 'a text', text('"FeatureCollection"'), {}],
    ['format-unknown', 'one feature', bytesOf(feature([box(0, 0, 1)])), {}],
    ['format-unknown', 'features that are no list', bytesOf({ type: 'FeatureCollection', features: {} }), {}],
    ['too-many-units', '2,001 features', collection(...Array.from({ length: 2_001 }, () => ({}))), { found: 2_001 }],
    ['datum-unknown', 'a foreign plane', geoJsonOf(FOUR, crs('EPSG:32648')), { found: 'EPSG:32648' }],
    ['datum-unknown', 'a plane by a link', geoJsonOf(FOUR, { crs: { type: 'link' } }), { found: 'crs' }],
    ['geometry-missing', 'no geometry', collection({ type: 'Feature', geometry: null }), { feature: 1 }],
    ['geometry-missing', 'an empty ring', collection(feature([box(0, 0, 1), []])), { feature: 1, part: 1, ring: 2 }],
    ['geometry-not-an-area', 'a point', collection(feature(at(0, 0), 'Point')), { feature: 1, found: 'Point' }],
    ['position-malformed', 'a text', collection(feature([[['105.5', 9.7]]])), { feature: 1, part: 1, ring: 1 }],
    ['position-malformed', 'one number', collection(feature([[[105.5]]])), { feature: 1, part: 1, ring: 1 }],
    ['position-malformed', 'what NaN becomes in JSON', collection(feature([[[NaN, 9]]])), { feature: 1 }],
    [
      'position-not-finite',
      'a number beyond all numbers',
      text(new TextDecoder().decode(collection(feature([[[1, 9]]]))).replace('[[[1,', '[[[1e999,')),
      { feature: 1 },
    ],
    [
      'topology-malformed',
      'no arcs',
      bytesOf({ type: 'Topology', objects: { a: { type: 'GeometryCollection', geometries: [] } } }),
      {},
    ],
    ['topology-malformed', 'no objects', bytesOf({ type: 'Topology', arcs: [] }), { found: 'objects' }],
    [
      'topology-malformed',
      'an arc that is not there',
      topoJsonOf(FOUR, {
        arcs: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      }),
      { found: 'arcs' },
    ],
    [
      'topology-malformed',
      'a transform of texts',
      topoJsonOf(FOUR, { transform: { scale: 'ab', translate: [0, 0] } }),
      { found: 'transform' },
    ],
    ['layer-unclear', 'two objects', topoJsonOf(FOUR, { objects: { a: {}, b: {} } }), { found: 2 }],
    ['zip-unreadable', 'a zip that is none', text('PK\x03\x04 and so on'), {}],
    ['shapefile-missing', 'a zip of texts', zipSync({ 'a.txt': text('a') }), { found: '.shp' }],
    ['several-shapefiles', 'two layers', shapefileOf(FOUR, { more: { 'other.shp': text('a') } }), { found: 2 }],
    ['datum-unknown', 'no .prj', shapefileOf(FOUR), { found: '.prj' }],
    [
      'datum-unknown',
      'a .prj of nonsense',
      shapefileOf(FOUR, { prj: 'LOCAL_CS["plan"]' }),
      { found: 'LOCAL_CS["plan"]' },
    ],
  ])('is refused as %s: %s', (code, _, bytes, place) => {
    expect(fault(bytes)).toMatchObject({ code, ...place });
    const opened = openBoundaryPack(bytes, register);
    expect(opened.faults).toMatchObject([{ code, ...place }]);
  });

  it('may be as large as half a province', () => {
    const limits = { ...PACK_LIMITS, bytes: 100 };
    expect(fault(geoJsonOf(FOUR), { limits })).toMatchObject({ code: 'file-too-large', expected: 100 });
  });

  it('in TopoJSON is counted by what its arcs come to, not by its size', () => {
    const arc = Array.from({ length: 1_000 }, (_, index) => [index, index]);
    const rings = Array.from({ length: 1_000 }, () => [0]);
    const bomb = {
      type: 'Topology',
      arcs: [arc],
      objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: rings }] } },
    };
    expect(fault(bytesOf(bomb))).toMatchObject({ code: 'too-many-vertices', expected: PACK_LIMITS.vertices });
  });
});
