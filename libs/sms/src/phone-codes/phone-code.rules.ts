/** Real minutes for which a code can be told. */
export const CODE_MINUTES = 10;
/** Wrong codes that one request takes. */
export const CODE_FAILURES_MAX = 5;
/** Codes sent to one phone and wrong ones told, none of them followed by the right one, after which it waits a day. */
export const PHONE_ATTEMPTS_MAX = 10;
export const LOCK_HOURS = 24;
/** Real hours after its end for which a request is kept, so that a repeated one finds it. */
export const KEPT_HOURS = 24;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
export const lockUntil = (now: Date): Date => new Date(now.getTime() + LOCK_HOURS * HOUR_MS);
export const keptFrom = (now: Date): Date => new Date(now.getTime() - KEPT_HOURS * HOUR_MS);
