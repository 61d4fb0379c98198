import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import type { Feature } from 'geojson';
import { SHOWN_STATES, type MapLayer } from '#libs/vocabulary';
import type { PropertyType } from '../layers/layer-source.js';
import type { TileCoordinates } from './tile-coordinates.js';

/** The last zoom at which points that lie close are told as one; from the next on each stands alone. */
export const CLUSTERED_TO_ZOOM = 14;
/** Points closer than this are one, in the 512 pixels of a tile: a tile has some two hundred features at most. */
const RADIUS = 40;
const TILE_PIXELS = 512;

/** By which property the points of a cluster are counted, and as what one without it counts. */
interface Counted {
  readonly property: string;
  readonly values: readonly string[];
  readonly otherwise: string;
}

/** Layers of so many points that a tile of a wide view could not hold them. */
const COUNTED: Partial<Readonly<Record<MapLayer, Counted>>> = {
  'supply-points': { property: 'state', values: SHOWN_STATES, otherwise: 'unknown' },
};

export function isClustered(layer: MapLayer): boolean {
  return COUNTED[layer] !== undefined;
}

/** What a cluster tells, as TileJSON has it: how many points it stands for, and how many of each state. */
export function clusterFieldsOf(layer: MapLayer): Readonly<Record<string, PropertyType>> {
  const counted = COUNTED[layer];
  if (counted === undefined) return {};
  const counts = counted.values.map((value) => [value, 'Number'] as const);
  return { cluster: 'Boolean', point_count: 'Number', expansionZoom: 'Number', ...Object.fromEntries(counts) };
}

/**
 * Tiles of points in which those that lie close are one up to a zoom, counted by their state: at every zoom the sum of
 * all counts and single points is the number of points. Positions of a tile reach over its sides by a cluster's radius.
 *
 * @param extent steps along a side of a tile
 */
export function clusteredTiles(layer: MapLayer, features: readonly Feature[], extent: number) {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    { cluster: true, clusterOptions: optionsOf(layer, extent) },
  );
  return {
    getTile({ z, x, y }: TileCoordinates): GeoJSONVTTile | null {
      const tile = index.getTile(z, x, y);
      return tile && { ...tile, features: tile.features.map((feature: GeoJSONVTFeature) => told(feature, index)) };
    },
  };
}

function optionsOf(layer: MapLayer, extent: number) {
  const { property, values, otherwise } = COUNTED[layer] ?? { property: '', values: [], otherwise: '' };
  return {
    ...{ extent, radius: (RADIUS * extent) / TILE_PIXELS, maxZoom: CLUSTERED_TO_ZOOM },
    map: (properties: Feature['properties']): Record<string, unknown> => {
      const value: unknown = properties?.[property] ?? otherwise;
      return Object.fromEntries(values.map((one) => [one, one === value ? 1 : 0]));
    },
    reduce: (sum: Record<string, unknown>, more: Record<string, unknown>): void => {
      for (const value of values) sum[value] = Number(sum[value]) + Number(more[value]);
    },
  };
}

/** The library's own ids mean nothing in another tile: a cluster says from which zoom on it is several instead. */
function told(feature: GeoJSONVTFeature, index: GeoJSONVT): GeoJSONVTFeature {
  const { cluster_id: id, point_count_abbreviated: _short, ...tags } = feature.tags ?? {};
  if (typeof id !== 'number') return feature;
  return {
    type: 1,
    geometry: feature.geometry,
    tags: { ...tags, expansionZoom: index.getClusterExpansionZoom(id) },
  } as GeoJSONVTFeature;
}
