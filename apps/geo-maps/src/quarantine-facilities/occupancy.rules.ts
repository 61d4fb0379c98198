import { startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import type { OccupancyRefusal } from './occupancy.refusals.js';

/** A count of more people than so many times the places is a slip of the pen, not an overfull facility. */
export const SLIP_FROM_TIMES_CAPACITY = 10;

/** How many people were in a facility at an instant. */
export interface CountedPeople {
  readonly occupied: number;
  readonly at: Date;
}

/** What the register says of a facility, as far as a count must fit it. */
export interface CountedFacility {
  /** Null where nobody has told. */
  readonly capacity: number | null;
  readonly validFrom: LocalDay;
  readonly validTo: LocalDay | null;
}

/** What is known of the places of a facility at an instant. */
export interface PlacesOfFacility {
  readonly capacity: number | null;
  /** As it was counted last, however long ago; null where nobody has counted. */
  readonly occupied: number | null;
  /** Null where it is not known: without a capacity, without a count, or with one that is too old. */
  readonly free: number | null;
  /** More people than places, by a count that still holds. */
  readonly isOverfull: boolean;
  /** Of the count. */
  readonly asOf: Date | null;
  /** The count is too old to tell what is free. */
  readonly isOutdated: boolean;
}

export interface CountFault {
  readonly code: OccupancyRefusal;
  readonly path: string;
}

/** More people than places is told as it is; ten times as many is not believed. @returns undefined for a good count */
export function faultOfCount(
  { occupied, at }: CountedPeople,
  { capacity, validFrom, validTo }: CountedFacility,
  now: Date,
): CountFault | undefined {
  if (at > now) return { code: 'occupancy-ahead', path: 'at' };
  if (at < startOfLocalDay(validFrom) || (validTo !== null && at >= startOfLocalDay(validTo)))
    return { code: 'occupancy-while-closed', path: 'at' };
  if (capacity !== null && occupied > SLIP_FROM_TIMES_CAPACITY * capacity)
    return { code: 'occupancy-beyond-belief', path: 'occupied' };
  return undefined;
}

/**
 * @param count the last one that was made by `at`
 * @param holdsMs for so long a count holds
 */
export function placesAt(
  at: Date,
  { capacity, count, holdsMs }: { capacity: number | null; count: CountedPeople | undefined; holdsMs: number },
): PlacesOfFacility {
  if (count === undefined)
    return { capacity, occupied: null, free: null, isOverfull: false, asOf: null, isOutdated: false };
  const { occupied, at: asOf } = count;
  const isOutdated = at >= fadesAt(count, holdsMs);
  const isKnown = capacity !== null && !isOutdated;
  return {
    ...{ capacity, occupied, asOf, isOutdated },
    free: isKnown ? Math.max(capacity - occupied, 0) : null,
    isOverfull: isKnown && occupied > capacity,
  };
}

/** The first instant at which a count is too old. */
export function fadesAt({ at }: CountedPeople, holdsMs: number): Date {
  return new Date(at.getTime() + holdsMs);
}
