import type { NamedUnit } from '../packs/name-units.js';
import type { PackFault, PackNote } from '../packs/pack-faults.js';
import type { PackLimits } from '../packs/pack-limits.js';
import { PACK_TOLERANCES } from '../packs/tolerances.js';
import type { Box } from '../positions/position.js';
import { besideEachOther } from './beside-each-other.js';
import { indexEdges } from './edges.js';
import { mendRings, type MendedUnit } from './mend-rings.js';
import { ringCrossings } from './ring-crossings.js';

export interface SoundArea {
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
  /** Undefined where a ring is none or crosses itself. */
  readonly unit?: MendedUnit;
}

/**
 * Looks whether one area can be, whatever lies beside it: its rings are closed and do not cross themselves, its holes
 * lie inside, its parts not on each other.
 *
 * @param isSweptAlways whether one ring alone is refused too where what works with it later would take long
 * @throws PackUnreadable `too-complex`
 */
export function soundArea(area: NamedUnit, within: Box, limits: PackLimits, isSweptAlways = true): SoundArea {
  const { unit, faults, notes } = mendRings(area);
  if (!unit) return { faults: faults.slice(0, limits.faults), notes };
  const index = indexEdges([unit]);
  const crossings = index ? ringCrossings(index, limits) : [];
  if (crossings.length > 0) return { faults: crossings.slice(0, limits.faults), notes };
  // One ring has nothing that could lie on it.
  if (!isSweptAlways && unit.polygons.flat().length === 1) return { faults: [], notes, unit };
  const beside = besideEachOther([unit], within, { isWhole: false, tolerances: PACK_TOLERANCES, limits });
  return { faults: beside.faults.slice(0, limits.faults), notes, unit };
}
