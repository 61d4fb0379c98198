import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { PublishedFeature, PublishedLayer } from '../layers/published-layer.js';
import { isBaseLayer, type MapLayer } from '#libs/vocabulary';
import { withoutSmallKinds } from './base-zooms.js';
import { clusteredTiles, isClustered } from './clusters.js';
import { TILE_ZOOM_MAX, type TileCoordinates } from './tile-coordinates.js';

/** Steps along a side of a tile. */
const EXTENT = 4_096;
/** How far features reach over the sides of a tile, in the same steps, so that outlines meet without a seam. */
const BUFFER = 64;
/** Version of the Mapbox Vector Tile specification. */
const TILE_VERSION = 2;

/** Vector tiles of one layer. */
export interface LayerTiles {
  /** The tile as the bytes of a Mapbox Vector Tile; null where no feature is. */
  readonly tile: (at: TileCoordinates) => Uint8Array | null;
}

/**
 * Cuts what is published of a layer into tiles. The index is made once, its tiles when they are asked for. The layer in
 * a tile has the layer's own name; the id of a feature is its property `id`, since ids of tiles are numbers. A layer of
 * very many points is told in clusters where it is seen from far away (`clusters.ts`), and the base map without what is
 * small (`base-zooms.ts`).
 */
export function tilesOf(published: PublishedLayer): LayerTiles {
  const features = published.features.flatMap(featureOf);
  if (features.length === 0) return { tile: () => null };
  const index = indexOf(published.layer, features);
  return {
    tile: (at) => {
      const found = index.getTile(at);
      return found === null || found.features.length === 0 ? null : encoded(published.layer, found);
    },
  };
}

function indexOf(layer: MapLayer, features: Feature[]) {
  if (isClustered(layer)) return clusteredTiles(layer, features, EXTENT);
  const whole = wholeTiles(features);
  if (!isBaseLayer(layer)) return whole;
  return {
    getTile: (at: TileCoordinates): GeoJSONVTTile | null => {
      const tile = whole.getTile(at);
      return tile && withoutSmallKinds(tile, at.z);
    },
  };
}

function wholeTiles(features: Feature[]) {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: TILE_ZOOM_MAX, extent: EXTENT, buffer: BUFFER },
  );
  return { getTile: ({ z, x, y }: TileCoordinates): GeoJSONVTTile | null => index.getTile(z, x, y) };
}

function encoded(layer: string, tile: GeoJSONVTTile): Uint8Array {
  return fromGeojsonVt({ [layer]: tile }, { version: TILE_VERSION, extent: EXTENT });
}

/** Empty for what cannot be drawn. A value that is not known is left out: tiles have no null. */
function featureOf({ id, geometry, properties }: PublishedFeature): Feature[] {
  if (geometry === null) return [];
  const known = Object.entries(properties).filter(([, value]) => value !== null);
  return [{ type: 'Feature', geometry, properties: { ...Object.fromEntries(known), id } }];
}
