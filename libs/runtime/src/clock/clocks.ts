import type { Clock } from '#libs/vocabulary';

/** Rules, days, periods of validity and recorded instants. Inject by this class. */
export abstract class BusinessClock implements Clock {
  abstract now(): Date;
}

/** Tokens, leases, retries and intervals. Inject by this class. */
export abstract class RealClock implements Clock {
  abstract now(): Date;
}
