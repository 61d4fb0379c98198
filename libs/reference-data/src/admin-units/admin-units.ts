import type { LocalDay } from '#libs/vocabulary';
import { isInForce } from '../validity/period.js';
import { ADMIN_UNIT_LEVELS, type AdminUnit, type AdminUnitLevel } from './admin-unit.schema.js';

export interface AdminUnitFilter {
  readonly level?: AdminUnitLevel;
  /** Any ancestor: a province finds communes too. */
  readonly parent?: string;
  /** Only what holds on that day; without it every version ever. */
  readonly on?: LocalDay;
}

/**
 * The units of the province by code. A code may have several versions with periods of their own. Where no day is
 * given, the answer looks at all versions: history must stay readable when a unit has ended.
 */
export class AdminUnits {
  /** Sorted by code, then by period. */
  private readonly units: readonly AdminUnit[];
  private readonly versions: ReadonlyMap<string, readonly AdminUnit[]>;
  /** For each code, itself and every unit that it ever lay in. */
  private readonly areas: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(units: readonly AdminUnit[]) {
    this.units = [...units].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    this.versions = Map.groupBy(this.units, (unit) => unit.code);
    this.areas = new Map([...this.versions.keys()].map((code) => [code, this.selfAndAncestors(code)]));
  }

  /** The version in force on the day; without a day the newest one. */
  find(code: string, onDay?: LocalDay): AdminUnit | undefined {
    const versions = this.versions.get(code) ?? [];
    return onDay === undefined ? versions.at(-1) : versions.find((unit) => isInForce(unit, onDay));
  }

  /** The communes of a province or district; for a commune, itself. Sorted by code. */
  communesOf(areaCode: string, onDay?: LocalDay): AdminUnit[] {
    return this.units.filter(
      (unit) =>
        unit.level === 'commune' &&
        this.isWithin(unit.code, areaCode) &&
        (onDay === undefined || isInForce(unit, onDay)),
    );
  }

  /** Whether the commune is the area, or lies or lay in it. False for unknown codes. */
  isWithin(communeCode: string, areaCode: string): boolean {
    return this.areas.get(communeCode)?.has(areaCode) ?? false;
  }

  /** From wide to narrow, then by code. A unit is no parent of itself. */
  list({ level, parent, on }: AdminUnitFilter = {}): AdminUnit[] {
    return this.units
      .filter((unit) => level === undefined || unit.level === level)
      .filter((unit) => parent === undefined || (unit.code !== parent && this.isWithin(unit.code, parent)))
      .filter((unit) => on === undefined || isInForce(unit, on));
  }

  private selfAndAncestors(code: string): Set<string> {
    const found = new Set([code]);
    for (const known of found) {
      for (const { parentCode } of this.versions.get(known) ?? []) if (parentCode) found.add(parentCode);
    }
    return found;
  }
}

function sortKey(unit: AdminUnit): string {
  return `${ADMIN_UNIT_LEVELS.indexOf(unit.level)} ${unit.code} ${unit.validFrom}`;
}
