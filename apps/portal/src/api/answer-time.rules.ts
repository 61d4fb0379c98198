/** A clock that is off by less than this is left alone: an answer tells whole seconds, and has travelled. */
const LEFT_ALONE_MS = 2_000;
/** An answer's `Date` is cut down to its second: on average it is half a second later. */
const CUT_OFF_MS = 500;

/** Whether an answer tells the time at which it is read: one that a cache may keep tells that of its making. */
export const tellsTheTime = (cacheControl: string | null): boolean => !/max-age=0*[1-9]/.test(cacheControl ?? '');

/**
 * Milliseconds by which the device's clock is behind.
 *
 * @param date the answer's `Date`
 * @returns undefined where the answer does not say
 */
export function clockCorrection(date: string | null, deviceNow: number): number | undefined {
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return undefined;
  const behindMs = told + CUT_OFF_MS - deviceNow;
  return Math.abs(behindMs) <= LEFT_ALONE_MS ? 0 : behindMs;
}

/** Longer than any answer travels: what differs by more does so because the device's clock was set. */
export const ANSWER_TAKES_MS_MAX = 60_000;

/**
 * How far the platform's clock is ahead of the device's, in milliseconds and never too much: what an answer tells has
 * passed when it is read.
 *
 * @param told the time that the answer tells, less the device's
 * @param known from answers before
 * @param isNew false where a cache may have kept the answer: such a one can only tell that the clock is further ahead
 */
export function surelyAhead(told: number, known: number | undefined, isNew: boolean): number {
  return isNew ? told : Math.max(told, known ?? -Infinity);
}
