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
