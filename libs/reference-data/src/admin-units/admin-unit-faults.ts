import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { covers } from '../validity/period.js';
import { periodFaults } from '../validity/period-faults.js';
import { ADMIN_UNIT_LEVELS, CODE_DIGITS, type AdminUnit } from './admin-unit.schema.js';

type Versions = ReadonlyMap<string, readonly AdminUnit[]>;

/** What the schema cannot say: codes fit their level, parents stand above and outlive, periods of a code are apart. */
export function adminUnitFaults({ units }: { readonly units: readonly AdminUnit[] }): LocatedFault[] {
  const versions: Versions = Map.groupBy(units, (unit) => unit.code);
  const own = units.flatMap((unit, index) =>
    Object.entries(unitFaults(unit, versions)).flatMap(([field, message]) =>
      message ? [{ pointer: pointerTo(['units', index, field]), message }] : [],
    ),
  );
  const dated = units.map((unit, index) => ({ ...unit, path: ['units', index] }));
  const periods = [...Map.groupBy(dated, (entry) => entry.code).values()].flatMap(periodFaults);
  return [...own, ...periods];
}

function unitFaults(unit: AdminUnit, versions: Versions): Partial<Record<keyof AdminUnit, string>> {
  return {
    code: unit.code.length === CODE_DIGITS[unit.level] ? undefined : `does not fit the level ${unit.level}`,
    parentCode: parentFault(unit, versions),
    mergedInto: unit.mergedInto && !versions.has(unit.mergedInto) ? 'names no unit of this file' : undefined,
    longitude: (unit.latitude === undefined) === (unit.longitude === undefined) ? undefined : 'lacks its other half',
  };
}

function parentFault(unit: AdminUnit, versions: Versions): string | undefined {
  if (unit.level === 'province') return unit.parentCode === undefined ? undefined : 'is given for a province';
  if (unit.parentCode === undefined) return 'is missing';
  const parents = versions.get(unit.parentCode) ?? [];
  if (parents.length === 0) return 'names no unit of this file';
  if (parents.some((parent) => rank(parent) >= rank(unit))) return 'names a unit that does not stand above';
  return parents.some((parent) => covers(parent, unit)) ? undefined : 'names a unit that does not hold as long';
}

function rank(unit: AdminUnit): number {
  return ADMIN_UNIT_LEVELS.indexOf(unit.level);
}
