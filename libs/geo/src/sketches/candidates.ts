import { distanceM } from '../measure/distance.js';
import type { LonLat } from '../positions/position.js';
import type { SketchedPoint } from './sketch.js';

export interface Candidate {
  readonly code: string;
  /** To the point of the unit. */
  readonly distanceM: number;
}

/** An answer to "which commune is this" where no boundaries are known: people choose among them. */
export interface Candidates {
  readonly certainty: 'schematic';
  /** Nearest first. */
  readonly candidates: readonly Candidate[];
  /** Units without a point, any of which it may be too. */
  readonly withoutPoint: readonly string[];
}

/** The units whose points are nearest, at most so many. None for a position that is not finite. */
export function candidatesAt(units: readonly SketchedPoint[], at: LonLat, limit: number): Candidates {
  const candidates = units
    .flatMap(({ code, point }): Candidate[] => (point ? [{ code, distanceM: distanceM(at, point) }] : []))
    .filter(({ distanceM: metres }) => Number.isFinite(metres))
    .toSorted((one, other) => one.distanceM - other.distanceM || (one.code < other.code ? -1 : 1))
    .slice(0, Math.max(0, limit));
  const withoutPoint = units.flatMap(({ code, point }) => (point ? [] : [code])).toSorted();
  return { certainty: 'schematic', candidates, withoutPoint };
}
