import type { AreaUnit } from './areas';

type Unit = Pick<AreaUnit, 'code' | 'parentCode'>;

/** Levels above a commune, and one to spare. */
const PARENTS_MAX = 4;

/**
 * The units that lie in these areas, the areas themselves among them: a district covers its communes.
 *
 * @param areas codes of provinces, districts and communes that an officer answers for
 */
export function unitsWithin<Found extends Unit>(units: readonly Found[], areas: readonly string[]): readonly Found[] {
  const parentOf = new Map(units.map(({ code, parentCode }) => [code, parentCode]));
  const isCovered = (code: string | null | undefined, parents = 0): boolean => {
    if (code === null || code === undefined || parents > PARENTS_MAX) return false;
    return areas.includes(code) || isCovered(parentOf.get(code), parents + 1);
  };
  return units.filter(({ code }) => isCovered(code));
}
