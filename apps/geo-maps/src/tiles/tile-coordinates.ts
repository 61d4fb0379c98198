import { accepted, refused, type Parsed } from '#libs/vocabulary';

/** A tile of the square of web mercator; `y` grows southward. */
export interface TileCoordinates {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export const TILE_ZOOM_MIN = 0;
export const TILE_ZOOM_MAX = 16;

/** Which part of an address of a tile is refused, and why. */
export const TILE_REFUSALS = [
  'tile-zoom-malformed',
  'tile-zoom-out-of-range',
  'tile-column-malformed',
  'tile-column-outside',
  'tile-row-malformed',
  'tile-row-outside',
] as const;
export type TileRefusal = (typeof TILE_REFUSALS)[number];

/** One way to write each number, so that a tile has one address and caches keep it once. */
const WHOLE = /^(0|[1-9]\d{0,5})$/;

/** Reads `{z}/{x}/{y}` of an address: zoom 0 to 16, column and row within the `2^z` of the zoom. */
export function parseTileCoordinates(z: string, x: string, y: string): Parsed<TileCoordinates, TileRefusal, never> {
  if (!WHOLE.test(z)) return refused('tile-zoom-malformed');
  const zoom = Number(z);
  if (zoom < TILE_ZOOM_MIN || zoom > TILE_ZOOM_MAX) return refused('tile-zoom-out-of-range');
  const side = 2 ** zoom;
  if (!WHOLE.test(x)) return refused('tile-column-malformed');
  if (Number(x) >= side) return refused('tile-column-outside');
  if (!WHOLE.test(y)) return refused('tile-row-malformed');
  if (Number(y) >= side) return refused('tile-row-outside');
  return accepted({ z: zoom, x: Number(x), y: Number(y) });
}

/** The part of the address that a refusal is about. */
export function tileFaultPath(code: TileRefusal): 'z' | 'x' | 'y' {
  if (code.startsWith('tile-zoom')) return 'z';
  return code.startsWith('tile-column') ? 'x' : 'y';
}
