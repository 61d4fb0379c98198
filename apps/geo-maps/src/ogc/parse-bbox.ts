import { refused, type Parsed } from '#libs/vocabulary';
import type { OgcRefusal } from './ogc.refusals.js';

/** A box in degrees of CRS84. Where `west` is greater than `east` it spans the meridian of 180°. */
export interface Bbox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

type BboxRefusal = Extract<OgcRefusal, `bbox-${string}`>;

const CHARACTERS_MAX = 200;
const DECIMAL = /^[+-]?(?:\d{1,9}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?$/;

/**
 * The parameter `bbox`: west,south,east,north; with six numbers west,south,bottom,east,north,top, whose heights say
 * nothing here, since no feature has one.
 */
export function parseBbox(text: string): Parsed<Bbox, BboxRefusal, never> {
  const parts = text.length > CHARACTERS_MAX ? [] : text.split(',');
  if ((parts.length !== 4 && parts.length !== 6) || !parts.every((part) => DECIMAL.test(part)))
    return refused('bbox-malformed');
  const numbers = parts.map(Number);
  const isFlat = numbers.length === 4;
  const [west = 0, south = 0, east = 0, north = 0] = isFlat ? numbers : [0, 1, 3, 4].map((at) => numbers[at] ?? 0);
  if (Math.abs(west) > 180 || Math.abs(east) > 180) return refused('bbox-longitude-out-of-range');
  if (Math.abs(south) > 90 || Math.abs(north) > 90) return refused('bbox-latitude-out-of-range');
  if (south > north) return refused('bbox-south-above-north');
  if (!isFlat && (numbers[2] ?? 0) > (numbers[5] ?? 0)) return refused('bbox-bottom-above-top');
  return { ok: true, value: { west, south, east, north }, warnings: [] };
}
