import { locatePack } from '../packs/locate-pack.js';
import { PackUnreadable, type PackFault } from '../packs/pack-faults.js';
import { PACK_LIMITS, type PackLimits } from '../packs/pack-limits.js';
import { unitOf } from '../packs/read-geojson.js';
import type { Box, MultiPolygon } from '../positions/position.js';
import type { MendedUnit } from './mend-rings.js';
import { soundArea } from './sound-area.js';

/** Of one drawn outline: checked by the thread that answers requests, in some ten milliseconds at most. */
export const OUTLINE_LIMITS: PackLimits = {
  ...PACK_LIMITS,
  vertices: 2_000,
  parts: 50,
  edgePairs: 40_000,
  sweepSteps: 400_000,
  faults: 20,
};

export interface OpenedOutline {
  /** Rings by RFC 7946; empty where there are faults. */
  readonly polygons: MultiPolygon;
  /** The outline is accepted where there are none. `part` and `ring` are counted from 1. */
  readonly faults: readonly PackFault[];
}

/**
 * Reads one drawn outline and looks whether it can be: a Polygon or MultiPolygon of GeoJSON in WGS 84 whose rings are
 * closed, do not cross themselves and lie within a box. Turned rings and repeated positions are mended in silence.
 * Never throws for what is in the outline.
 *
 * @param within in which it must lie; axes that were swapped are told by it
 */
export function openOutline(geometry: unknown, within: Box, limits: PackLimits = OUTLINE_LIMITS): OpenedOutline {
  try {
    const { faults, unit } = open(geometry, within, limits);
    return unit && faults.length === 0 ? { polygons: unit.polygons, faults } : { polygons: [], faults };
  } catch (error) {
    if (error instanceof PackUnreadable) return { polygons: [], faults: [error.fault] };
    throw error;
  }
}

function open(
  geometry: unknown,
  within: Box,
  limits: PackLimits,
): { readonly faults: readonly PackFault[]; readonly unit?: MendedUnit } {
  const raw = unitOf({ geometry }, 1);
  const { length: found } = raw.polygons.flat(2);
  if (found > limits.vertices || raw.polygons.length > limits.parts)
    throw new PackUnreadable('too-many-vertices', { found, expected: limits.vertices });
  const located = locatePack({ units: [raw], datum: { kind: 'wgs84' }, notes: [] }, within);
  const [unit] = located.units;
  if (!unit || located.faults.length > 0) return { faults: located.faults };
  return soundArea({ ...unit, code: '' }, within, limits);
}
