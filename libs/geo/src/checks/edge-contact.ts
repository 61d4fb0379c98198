import { orient2d } from 'robust-predicates';
import type { LonLat } from '../positions/position.js';

interface Stretch {
  readonly from: LonLat;
  readonly to: LonLat;
}

/** Where two edges pass through each other; undefined where they only touch or are apart. */
export function crossingOf(one: Stretch, other: Stretch): LonLat | undefined {
  const [start, end] = [sideOf(one, other.from), sideOf(one, other.to)];
  if (start * end >= 0 || sideOf(other, one.from) * sideOf(other, one.to) >= 0) return undefined;
  const share = start / (start - end);
  const along = (from: number, to: number): number => from + share * (to - from);
  return [along(other.from[0], other.to[0]), along(other.from[1], other.to[1])];
}

/** Where two edges meet in any way, exactly; undefined where they are apart. */
export function contactOf(one: Stretch, other: Stretch): LonLat | undefined {
  if (liesOn(one, other.from)) return other.from;
  if (liesOn(one, other.to)) return other.to;
  if (liesOn(other, one.from)) return one.from;
  return liesOn(other, one.to) ? one.to : crossingOf(one, other);
}

/** Whether the second of two edges, which begins where the first ends, goes back over it. */
export function turnsBack(first: Stretch, second: Stretch): boolean {
  if (sideOf(first, second.to) !== 0) return false;
  const ahead = (first.to[0] - first.from[0]) * (second.to[0] - second.from[0]);
  return ahead + (first.to[1] - first.from[1]) * (second.to[1] - second.from[1]) < 0;
}

function sideOf({ from, to }: Stretch, [x, y]: LonLat): number {
  return orient2d(from[0], from[1], to[0], to[1], x, y);
}

function liesOn({ from, to }: Stretch, at: LonLat): boolean {
  return isBetween(at[0], from[0], to[0]) && isBetween(at[1], from[1], to[1]) && sideOf({ from, to }, at) === 0;
}

function isBetween(value: number, one: number, other: number): boolean {
  return one < other ? one <= value && value <= other : other <= value && value <= one;
}
