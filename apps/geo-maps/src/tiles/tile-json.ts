import type { LocalDay, MapLayer } from '#libs/vocabulary';
import { LAYER_TITLES } from '../layers/layer-titles.js';
import { TILE_ZOOM_MAX, TILE_ZOOM_MIN } from './tile-coordinates.js';

/** West, south, east, north in degrees of WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What a TileJSON document has of a layer besides its name. */
export interface TiledLayer {
  readonly layer: MapLayer;
  /** The day that the tiles show; null for today, whichever that is. */
  readonly on: LocalDay | null;
  readonly bounds: Bounds;
  /** What its features tell, by the name of the property. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the data are from and under which licence, in plain text. */
  readonly attribution: string;
  /** Changes with the data, so that a cache keeps no tile of data that were withdrawn. */
  readonly dataVersion: string;
}

/** The tiles of a layer as TileJSON 3.0.0. `origin` is the public one, such as `https://lachan.example`. */
export function tileJsonOf(origin: string, tiled: TiledLayer) {
  const { layer, on, bounds, fields, attribution, dataVersion } = tiled;
  const { vi, en } = LAYER_TITLES[layer];
  const asked = new URLSearchParams({ v: dataVersion, ...(on !== null && { on }) });
  return {
    tilejson: '3.0.0',
    name: vi,
    description: en,
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${layer}/{z}/{x}/{y}.mvt?${asked}`],
    attribution: escaped(attribution),
    minzoom: TILE_ZOOM_MIN,
    maxzoom: TILE_ZOOM_MAX,
    bounds: [...bounds],
    center: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, CENTRE_ZOOM],
    vector_layers: [
      {
        id: layer,
        description: en,
        minzoom: TILE_ZOOM_MIN,
        maxzoom: TILE_ZOOM_MAX,
        fields: { id: 'String', ...fields },
      },
    ],
  };
}

/** The whole province on a phone. */
const CENTRE_ZOOM = 9;

/** Viewers write an attribution into their page as it stands. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
