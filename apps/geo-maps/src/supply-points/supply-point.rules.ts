import type { SupplyPointRefusal } from './supply-point.refusals.js';
import type { SupplyPoint, SupplyPointState } from './supply-point.js';

export interface SupplyPointFault {
  readonly code: SupplyPointRefusal;
  readonly path: string;
}

/** What decides whether a point can stand where a request says. */
export interface PlaceOfPoint {
  /** Whether the commune exists on that day and lies in the areas of who asks. */
  readonly isCovered: boolean;
  /** Whether the position can be in the province at all; true without one. No sketch of a commune refuses a position. */
  readonly isInProvince: boolean;
}

export function faultsOfSupplyPoint(
  { latitude, longitude, whoMayCome }: SupplyPointState,
  { isCovered, isInProvince }: PlaceOfPoint,
): SupplyPointFault[] {
  const faults: SupplyPointFault[] = isCovered ? [] : [{ code: 'commune-not-found', path: 'communeCode' }];
  if ((latitude === null) !== (longitude === null))
    faults.push({ code: 'point-incomplete', path: latitude === null ? 'latitude' : 'longitude' });
  else if (!isInProvince) faults.push({ code: 'position-outside-province', path: 'latitude' });
  for (const [index, { from, to }] of (whoMayCome?.hours ?? []).entries())
    if (from >= to) faults.push({ code: 'shopping-hours-empty', path: `whoMayCome.hours[${index}].to` });
  return faults;
}

/** The instant of a statement, which never comes before one that the point remembers: a later transaction may begin first. */
export function instantOfStatement({ said, saidOfGoods }: Pick<SupplyPoint, 'said' | 'saidOfGoods'>, now: Date): Date {
  const words = [...said.citizens, ...Object.values(saidOfGoods).flat()].map(({ at }) => at.getTime());
  const official = [said.official, said.officer].map((word) => word?.at.getTime() ?? 0);
  return new Date(Math.max(now.getTime(), ...official, ...words));
}
