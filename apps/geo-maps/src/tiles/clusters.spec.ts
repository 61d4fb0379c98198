import { describe, expect, it } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { SHOWN_STATES } from '#libs/vocabulary';
import { PublishedLayer, type LayerRecord } from '../layers/published-layer.js';
import { CLUSTERED_TO_ZOOM } from './clusters.js';
import { tilesOf } from './layer-tiles.js';

const NOW = new Date('2021-08-11T00:00:00Z');
const POINTS = 50_000;
const [WEST, SOUTH, WIDTH, HEIGHT] = [105.35, 9.65, 0.5, 0.3];
const EXTENT = 4_096;
/** What a tile may weigh before it is compressed. */
const TILE_BYTES_MAX = 150_000;

/** Every fiftieth place has four shops in one house; every state is there, and some have none. */
function shopOf(at: number): LayerRecord {
  const place = at % 50 < 4 ? at - (at % 50) : at;
  const [down, across] = [(place * 0.754_877_666) % 1, (place * 0.569_840_291) % 1];
  const state = [...SHOWN_STATES, null][at % (SHOWN_STATES.length + 1)] ?? null;
  return {
    ...{ id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`, from: NOW, to: null },
    ...{ publishedAt: NOW, withdrawnAt: null },
    geometry: { type: 'Point', coordinates: [WEST + WIDTH * across, SOUTH + HEIGHT * down] },
    properties: { name: `Cửa hàng thử ${at}`, kind: 'market', address: `Ấp ${at % 9}`, goods: 'rice eggs', state },
  };
}

const shops = Array.from({ length: POINTS }, (_, at) => shopOf(at));
const tiles = tilesOf(PublishedLayer.at('supply-points', shops, NOW));

function column(z: number, longitude: number): number {
  return Math.floor(((longitude + 180) / 360) * 2 ** z);
}
function row(z: number, latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
}

/** Every tile of the province at a zoom. */
function tilesAt(z: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let x = column(z, WEST); x <= column(z, WEST + WIDTH); x += 1)
    for (let y = row(z, SOUTH + HEIGHT); y <= row(z, SOUTH); y += 1) {
      const bytes = tiles.tile({ z, x, y });
      if (bytes !== null) found.push(bytes);
    }
  return found;
}

type Told = Readonly<Record<string, string | number | boolean>>;

/** What lies within a tile itself, and not in its neighbour: each position is in one tile. */
function toldIn(bytes: Uint8Array): Told[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers['supply-points'];
  return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer?.feature(at)).flatMap((feature) => {
    const { x, y } = feature?.loadGeometry()[0]?.[0] ?? { x: -1, y: -1 };
    const isWithin = x >= 0 && x < EXTENT && y >= 0 && y < EXTENT;
    return feature !== undefined && isWithin ? [feature.properties] : [];
  });
}

const countOf = (one: Told): number => (one['cluster'] === true ? Number(one['point_count']) : 1);
const ofState = (one: Told, state: string): number =>
  one['cluster'] === true ? Number(one[state]) : Number((one['state'] ?? 'unknown') === state);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe.each([0, 5, 7, 8, 9, 10, 11, 12, 13, CLUSTERED_TO_ZOOM, CLUSTERED_TO_ZOOM + 1])(
  'fifty thousand shops at zoom %i',
  (z) => {
    const made = tilesAt(z);
    const told = made.flatMap(toldIn);

    it('are all told, each once, by what is shown of them', () => {
      expect(sum(told.map(countOf))).toBe(POINTS);
      for (const state of SHOWN_STATES) {
        const there = shops.filter(({ properties }) => (properties['state'] ?? 'unknown') === state).length;
        expect(sum(told.map((one) => ofState(one, state)))).toBe(there);
      }
    });

    it('come in tiles that a slow line carries', () => {
      expect(Math.max(...made.map(({ length }) => length))).toBeLessThan(TILE_BYTES_MAX);
    });
  },
);

describe('a cluster', () => {
  const clusters = tilesAt(10).flatMap(toldIn);

  it('says from which zoom on it is several', () => {
    for (const { cluster, expansionZoom } of clusters) {
      expect(cluster).toBe(true);
      expect(Number(expansionZoom)).toBeGreaterThan(10);
      expect(Number(expansionZoom)).toBeLessThanOrEqual(CLUSTERED_TO_ZOOM + 1);
    }
  });

  it('tells numbers alone', () => {
    const names = ['cluster', 'point_count', 'expansionZoom', ...SHOWN_STATES].sort();
    expect(Object.keys(clusters[0] ?? {}).sort()).toEqual(names);
  });
});

it('every shop stands alone behind the last zoom of clusters, with its id, also where four share a house', () => {
  const ids = tilesAt(CLUSTERED_TO_ZOOM + 1)
    .flatMap(toldIn)
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(POINTS);
});
