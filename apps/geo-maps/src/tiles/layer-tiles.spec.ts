import { describe, expect, it } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Geometry } from 'geojson';
import { PublishedLayer, type LayerRecord } from '../layers/published-layer.js';
import { tilesOf } from './layer-tiles.js';
import type { TileCoordinates } from './tile-coordinates.js';

const now = new Date('2021-08-11T00:00:00Z');
const [west, south, east, north] = [105.4, 9.7, 105.5, 9.8];
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
    [
      [105.44, 9.74],
      [105.44, 9.76],
      [105.46, 9.76],
      [105.46, 9.74],
      [105.44, 9.74],
    ],
  ],
};

function recordOf(id: string, geometry: Geometry | null, change: Partial<LayerRecord> = {}): LayerRecord {
  return { id, geometry, properties: {}, from: now, to: null, publishedAt: now, withdrawnAt: null, ...change };
}

function tilesWith(...records: LayerRecord[]) {
  return tilesOf(PublishedLayer.at('zones', records, now));
}

const read = (bytes: Uint8Array | null) =>
  bytes === null ? undefined : new VectorTile(new PbfReader(bytes)).layers['zones'];

/** The tile in which a place lies, by the formula of web mercator. */
function tileAt(z: number, longitude: number, latitude: number): TileCoordinates {
  const radians = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
  return { z, x, y };
}

describe('a vector tile, read by another library', () => {
  const point: Geometry = { type: 'Point', coordinates: [105.47, 9.784] };
  const properties = { kind: 'blockade-area', level: 4, verified: false, directive: null };

  it.each([0, 5, 9, 14, 16])('has a point where it is, at zoom %i', (z) => {
    const at = tileAt(z, 105.47, 9.784);
    const layer = read(tilesWith(recordOf('zone-1', point, { properties })).tile(at));
    const feature = layer?.feature(0).toGeoJSON(at.x, at.y, at.z);
    const [longitude = 0, latitude = 0] = feature?.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    const step = 360 / 2 ** z / 4_096;
    expect(Math.abs(longitude - 105.47)).toBeLessThan(step);
    expect(Math.abs(latitude - 9.784)).toBeLessThan(step);
    expect(layer).toMatchObject({ version: 2, name: 'zones', extent: 4_096, length: 1 });
  });

  it('tells what is known of a feature, with its id', () => {
    const layer = read(tilesWith(recordOf('zone-1', point, { properties })).tile({ z: 0, x: 0, y: 0 }));
    expect(layer?.feature(0).properties).toEqual({ id: 'zone-1', kind: 'blockade-area', level: 4, verified: false });
  });

  it('keeps the hole of an area, and its outer ring clockwise as the specification has it', () => {
    const at = tileAt(10, 105.45, 9.75);
    const feature = read(tilesWith(recordOf('zone-1', square)).tile(at))?.feature(0);
    const geometry = feature?.toGeoJSON(at.x, at.y, at.z).geometry;
    expect(geometry?.type === 'Polygon' ? geometry.coordinates.length : 0).toBe(2);
    expect(feature?.loadGeometry().map((ring) => Math.sign(doubleArea(ring)))).toEqual([1, -1]);
  });

  it('reaches over its sides by 64 steps', () => {
    const rings = read(tilesWith(recordOf('zone-1', square)).tile(tileAt(14, 105.42, 9.72)))
      ?.feature(0)
      .loadGeometry();
    const xs = rings?.flat().map(({ x }) => x) ?? [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-64, 4_160]);
  });
});

const doubleArea = (ring: readonly { readonly x: number; readonly y: number }[]): number =>
  ring.reduce((sum, { x, y }, at) => {
    const next = ring[(at + 1) % ring.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);

describe('what is in no tile', () => {
  const everywhere = { z: 0, x: 0, y: 0 };
  const place: Geometry = { type: 'Point', coordinates: [105.47, 9.784] };

  it.each<[string, LayerRecord[]]>([
    ['nothing at all', []],
    ['what cannot be drawn', [recordOf('a', null)]],
    ['what nobody published', [recordOf('a', place, { publishedAt: null })]],
    ['what is published later', [recordOf('a', place, { publishedAt: new Date('2021-08-12T00:00:00Z') })]],
    ['what was withdrawn', [recordOf('a', place, { withdrawnAt: now })]],
  ])('%s', (_, records) => {
    expect(tilesWith(...records).tile(everywhere)).toBeNull();
  });

  it('a feature that lies elsewhere', () => {
    expect(tilesWith(recordOf('a', place)).tile({ z: 9, x: 0, y: 0 })).toBeNull();
  });

  it('the unpublished among the published, at any zoom', () => {
    const tiles = tilesWith(recordOf('seen', place), recordOf('unseen', place, { publishedAt: null }));
    for (let z = 0; z <= 16; z += 1) {
      const layer = read(tiles.tile(tileAt(z, 105.47, 9.784)));
      expect(layer?.length).toBe(1);
      expect(layer?.feature(0).properties['id']).toBe('seen');
    }
  });

  it('an object that looks like a published layer', () => {
    type Lookalike = Pick<PublishedLayer, 'layer' | 'features' | 'inForceAt'>;
    // It does not compile once a look-alike is taken for a published layer.
    const isTaken: Lookalike extends PublishedLayer ? true : false = false;
    expect(isTaken).toBe(false);
  });
});
