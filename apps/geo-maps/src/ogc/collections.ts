import type { MapLayer } from '#libs/vocabulary';
import { LAYER_TITLES } from '../layers/layer-titles.js';
import { CRS84, GEOJSON_TYPE, JSON_TYPE, placesUnder, type OgcLink } from './links.js';

/** Where and when the features of all layers lie. */
export interface CollectionExtent {
  /** West, south, east, north in degrees of CRS84. */
  readonly bbox: readonly [number, number, number, number];
  readonly from: Date | null;
  /** Null while it is open. */
  readonly to: Date | null;
}

/** One layer as a collection of features. */
export function collectionOf(base: string, layer: MapLayer, { bbox, from, to }: CollectionExtent) {
  const places = placesUnder(base);
  const { vi, en } = LAYER_TITLES[layer];
  const links: OgcLink[] = [
    { href: places.collection(layer), rel: 'self', type: JSON_TYPE, title: vi },
    { href: places.items(layer), rel: 'items', type: GEOJSON_TYPE, title: vi },
  ];
  return {
    id: layer,
    title: vi,
    description: en,
    links,
    extent: {
      spatial: { bbox: [[...bbox]], crs: CRS84 },
      temporal: { interval: [[from?.toISOString() ?? null, to?.toISOString() ?? null]] },
    },
    itemType: 'feature',
    crs: [CRS84],
  };
}

/** The layers that there are. */
export function collectionsOf(base: string, extent: CollectionExtent, layers: readonly MapLayer[]) {
  const links: OgcLink[] = [
    { href: placesUnder(base).collections, rel: 'self', type: JSON_TYPE, title: 'Các lớp bản đồ' },
  ];
  return { links, collections: layers.map((layer) => collectionOf(base, layer, extent)) };
}
