import { localDayOf } from '#libs/vocabulary';
import { held, refusedAt, type Decision } from './decision.rules.js';

/** Limits of time, as they are in force from a day on. */
export interface DeclarationLimits {
  /** First day in Asia/Ho_Chi_Minh. */
  readonly validFrom: string;
  /** How far back `declaredAt` may lie when the declaration arrives. */
  readonly lateHours: number;
  /** How far a phone's clock may run ahead; within it the arrival is recorded instead. */
  readonly aheadMinutes: number;
  /** How long after its arrival the declarant may correct a declaration. */
  readonly correctionHours: number;
  /** The document that says so. */
  readonly document: string;
  /** True where no document was seen. */
  readonly unconfirmed: boolean;
}

/** The later one wins. The platform's own choice of 2021; 72 hours are also how long a declared move was valid. */
const LIMITS: readonly DeclarationLimits[] = [
  {
    validFrom: '2020-01-01',
    lateHours: 72,
    aheadMinutes: 5,
    correctionHours: 24,
    document: 'none known',
    unconfirmed: true,
  },
];

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export function limitsInForce(at: Date): DeclarationLimits {
  const day = localDayOf(at);
  const found = LIMITS.findLast(({ validFrom }) => validFrom <= day);
  if (!found) throw new RangeError('No limits are in force on that day');
  return found;
}

/** The time that is recorded for the act. Both limits are inclusive. */
export function decideDeclaredAt(declaredAt: Date | undefined, receivedAt: Date): Decision<Date> {
  if (declaredAt === undefined) return held(receivedAt);
  const { lateHours, aheadMinutes } = limitsInForce(receivedAt);
  const aheadMs = declaredAt.getTime() - receivedAt.getTime();
  if (aheadMs > aheadMinutes * MINUTE_MS) return refusedAt('declared-in-the-future', 'declaredAt');
  if (-aheadMs > lateHours * HOUR_MS) return refusedAt('declared-too-long-ago', 'declaredAt');
  return held(aheadMs > 0 ? receivedAt : declaredAt);
}

/** Corrections are counted from the arrival: a declaration that came late can be corrected too. */
export function mayStillBeCorrected(receivedAt: Date, now: Date): boolean {
  return now.getTime() - receivedAt.getTime() <= limitsInForce(receivedAt).correctionHours * HOUR_MS;
}
