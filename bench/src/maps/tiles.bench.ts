import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { PublishedLayer, type LayerRecord } from '../../../apps/geo-maps/src/layers/published-layer.js';
import { tilesOf } from '../../../apps/geo-maps/src/tiles/layer-tiles.js';
import { median } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { besideBare } from './beside-bare.js';
import { openShops } from './near-me.bench.js';

const POINTS = 50_000;
const LAYER = 'supply-points';
const [SOUTH, WEST, HEIGHT, WIDTH] = [9.65, 105.35, 0.3, 0.5];
const NOW = new Date('2021-08-11T03:00:00Z');
const ROUNDS = 5;
/** Of a tile that is built, how many times the bare cost it may have. */
const COST_MAX = 2;
/** Zooms at which the tiles of the whole province are asked for. */
const ZOOMS = [7, 8, 9, 10, 11, 12, 13, 14];
/** What a tile may weigh before it is compressed, in thousands of bytes. */
const TILE_KILOBYTES_MAX = 150;
/** As the tiles of shops are made, without the counts by state. */
const CLUSTERED = { cluster: true, clusterOptions: { extent: 4_096, radius: 320, maxZoom: 14 } } as const;

interface At {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Tiles beside a bare route that answers the same bytes; and built, beside the bare libraries on the same features. */
export async function benchTiles(): Promise<void> {
  heading(`Building tiles of ${POINTS} points in clusters beside geojson-vt and vt-pbf alone`);
  compareBuilding();
  const stack = await BenchStack.open();
  try {
    const url = await openShops(stack, POINTS);
    heading('Tiles as they are answered');
    const addresses = await answeredWithATile(url, tilesOfProvince());
    await besideBare('tiles', url, addresses);
  } finally {
    await stack.close();
  }
}

function compareBuilding(): void {
  const records = Array.from({ length: POINTS }, (_, at) => recordOf(at));
  const published = PublishedLayer.at(LAYER, records, NOW);
  const features = records.map(({ id, geometry, properties }): Feature => {
    if (geometry === null) throw new Error('Every point of the bench has a position');
    return { type: 'Feature', geometry, properties: { ...properties, id } };
  });
  const tiles = tilesOfProvince();
  const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const ours = timeOf(() => {
      const built = tilesOf(published);
      for (const at of tiles) built.tile(at);
    });
    const bare = timeOf(() => {
      const index = new GeoJSONVT({ type: 'FeatureCollection', features }, CLUSTERED);
      for (const { z, x, y } of tiles) {
        const tile = index.getTile(z, x, y);
        if (tile) fromGeojsonVt({ [LAYER]: tile }, { version: 2, extent: 4_096 });
      }
    });
    if (round < 0) continue; // The first is for the compiler.
    times.ours.push(ours);
    times.bare.push(bare);
  }
  const [ours, bare] = [median(times.ours), median(times.bare)];
  say(`  ${tiles.length} tiles: ${ours.toFixed(0)} ms, bare ${bare.toFixed(0)} ms  load ${loadAverage()}`);
  verdict('tiles built / bare geojson-vt and vt-pbf', ours / bare, { atMost: COST_MAX });
}

function recordOf(at: number): LayerRecord {
  const [down, across] = [(at * 0.754_877_666) % 1, (at * 0.569_840_291) % 1];
  return {
    ...{ id: String(at).padStart(8, '0'), from: NOW, to: null, publishedAt: NOW, withdrawnAt: null },
    geometry: { type: 'Point', coordinates: [WEST + WIDTH * across, SOUTH + HEIGHT * down] },
    properties: { name: `Cửa hàng thử ${at}`, kind: 'market', state: 'unknown', confidence: 0 },
  };
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function tilesOfProvince(): At[] {
  return ZOOMS.flatMap((z) => {
    const [west, north] = columnAndRow(z, SOUTH + HEIGHT, WEST);
    const [east, south] = columnAndRow(z, SOUTH, WEST + WIDTH);
    const found: At[] = [];
    for (let x = west; x <= east; x++) for (let y = north; y <= south; y++) found.push({ z, x, y });
    return found;
  });
}

function columnAndRow(z: number, latitude: number, longitude: number): [x: number, y: number] {
  const radians = (latitude * Math.PI) / 180;
  const x = ((longitude + 180) / 360) * 2 ** z;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z;
  return [Math.floor(x), Math.floor(y)];
}

async function answeredWithATile(url: string, tiles: readonly At[]): Promise<string[]> {
  const addresses: string[] = [];
  let largest = 0;
  for (const { z, x, y } of tiles) {
    const address = `/tiles/${LAYER}/${z}/${x}/${y}.mvt`;
    const answer = await fetch(`${url}${address}`, { headers: { 'accept-encoding': 'identity' } });
    largest = Math.max(largest, (await answer.arrayBuffer()).byteLength);
    if (answer.status === 200) addresses.push(address);
  }
  verdict('the largest tile, kB', largest / 1_000, { atMost: TILE_KILOBYTES_MAX });
  if (addresses.length === 0) throw new Error('No tile of the province has a point');
  return addresses;
}
