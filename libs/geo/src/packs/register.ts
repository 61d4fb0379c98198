import { boxOf, padded } from '../positions/box.js';
import type { Box, LonLat } from '../positions/position.js';

/** A unit that a pack must hold, as the register of administrative units has it. */
export interface RegisteredUnit {
  readonly code: string;
  /** A point that lies inside. */
  readonly point?: LonLat;
  readonly areaKm2?: number;
}

/** How far beyond its outermost point a province can reach. */
const BEYOND_THE_POINTS_M = 30_000;

/** Where the units of a register can lie; undefined where it has no point. */
export function provinceBoxOf(units: readonly RegisteredUnit[]): Box | undefined {
  const box = boxOf(units.flatMap(({ point }) => (point ? [point] : [])));
  return box && padded(box, BEYOND_THE_POINTS_M);
}
