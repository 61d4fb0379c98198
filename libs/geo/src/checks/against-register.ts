import { areaM2 } from '../measure/area.js';
import { covers } from '../measure/inside.js';
import type { PackFault } from '../packs/pack-faults.js';
import type { RegisteredUnit } from '../packs/register.js';
import type { PackTolerances } from '../packs/tolerances.js';
import type { MendedUnit } from './mend-rings.js';

const M2_PER_KM2 = 1_000_000;

/** Areas that are too small or too large, and points that lie outside of their unit: with the unit that they lie in. */
export function againstRegister(
  units: readonly MendedUnit[],
  register: readonly RegisteredUnit[],
  tolerances: PackTolerances,
): PackFault[] {
  const known = new Map(register.map((unit) => [unit.code, unit]));
  return units.flatMap((unit) => {
    const registered = known.get(unit.code);
    return registered ? [...areaFaults(unit, registered, tolerances), ...pointFaults(unit, registered, units)] : [];
  });
}

function areaFaults(unit: MendedUnit, { areaKm2 }: RegisteredUnit, tolerances: PackTolerances): PackFault[] {
  if (areaKm2 === undefined) return [];
  const { areaRatioMin, areaRatioMax, areaRoundingM2 } = tolerances;
  const [found, expected] = [areaM2(unit.polygons), areaKm2 * M2_PER_KM2];
  const least = expected * areaRatioMin - areaRoundingM2;
  const most = expected * areaRatioMax + areaRoundingM2;
  if (least <= found && found <= most) return [];
  return [{ code: 'area-differs', unit: unit.code, feature: unit.feature, found, expected, areaM2: found }];
}

function pointFaults(unit: MendedUnit, { point }: RegisteredUnit, units: readonly MendedUnit[]): PackFault[] {
  if (!point || covers(unit.polygons, point)) return [];
  const otherUnit = units.find(({ polygons }) => covers(polygons, point))?.code;
  return [{ code: 'point-outside', unit: unit.code, feature: unit.feature, at: point, otherUnit }];
}
