import type { AdminUnit } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** The day of the census whose figures the register of units has. */
const CENSUS_DAY = '2019-04-01';

/** A commune that the census counted and that has ended since. */
export interface DissolvedCommune {
  readonly code: string;
  readonly name: string;
  readonly people: number;
  /** Whether its people are in the figure of the area. */
  readonly counted: boolean;
}

/** By how many people a rate was divided, and which figure that is. */
export interface Denominator {
  readonly people: number;
  readonly on: LocalDay;
  readonly figure: 'census-of-the-unit' | 'sum-of-its-communes';
  readonly dissolved: readonly DissolvedCommune[];
}

/** Finds units of the register; `AdminUnits` is one. */
export interface UnitsOfArea {
  communesOf(areaCode: string, onDay?: LocalDay): AdminUnit[];
  list(): AdminUnit[];
}

/**
 * The people of an area by the census of 2019: its own figure, else the sum of its communes of the day. Null where one
 * of them has none. What a dissolved commune had (xã Phú An, 4,081) is said apart: it stands in the province's figure
 * and in no other.
 */
export function denominatorOf(area: AdminUnit, units: UnitsOfArea, day: LocalDay): Denominator | null {
  const today = units.communesOf(area.code, day);
  const isToday = new Set(today.map(({ code }) => code));
  const isOwn = area.population2019 !== undefined;
  const ended = units
    .list()
    .filter(({ code, validTo }) => validTo !== undefined && validTo <= day && !isToday.has(code))
    .filter(
      ({ code, mergedInto }) => isWithin(area, code, units) || (mergedInto !== undefined && isToday.has(mergedInto)),
    );
  const people = area.population2019 ?? sumOf(today);
  if (people === null) return null;
  return {
    people,
    on: CENSUS_DAY,
    figure: isOwn ? 'census-of-the-unit' : 'sum-of-its-communes',
    dissolved: ended.flatMap(({ code, name, population2019 }) =>
      population2019 === undefined
        ? []
        : [{ code, name, people: population2019, counted: isOwn && area.level !== 'commune' }],
    ),
  };
}

function isWithin(area: AdminUnit, code: string, units: UnitsOfArea): boolean {
  return code !== area.code && units.communesOf(area.code).some((commune) => commune.code === code);
}

function sumOf(communes: readonly AdminUnit[]): number | null {
  return communes.reduce<number | null>(
    (sum, { population2019 }) => (sum === null || population2019 === undefined ? null : sum + population2019),
    0,
  );
}
