import { isCalendarDate, isInForce, type Period } from '#libs/vocabulary';
import { z } from 'zod';

export const calendarDay = z.string().refine(isCalendarDate, 'is no calendar date in the form YYYY-MM-DD');

/** The fields that every dated entry has. `validTo` is the first day on which the entry holds no longer. */
export const periodFields = {
  validFrom: calendarDay,
  validTo: calendarDay.optional(),
  /** The number of the document that made it so; null where none is known. */
  document: z.string().min(1).max(80).nullable().optional(),
  /** True for what was not seen in a source. */
  unconfirmed: z.literal(true).optional(),
};

export { isInForce, type Period };

export function isEmptyPeriod({ validFrom, validTo }: Period): boolean {
  return validTo !== undefined && validTo <= validFrom;
}

export function overlap(a: Period, b: Period): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);
}

/** Whether every day of `inner` lies in `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  if (inner.validFrom < outer.validFrom) return false;
  return outer.validTo === undefined || (inner.validTo !== undefined && inner.validTo <= outer.validTo);
}

function startsBeforeEndOf(a: Period, b: Period): boolean {
  return b.validTo === undefined || a.validFrom < b.validTo;
}
