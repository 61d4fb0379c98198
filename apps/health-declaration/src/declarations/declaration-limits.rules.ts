import { held, refusedAt, type Decision } from './decision.rules.js';

/** Limits of time that are in force when a declaration arrives. */
export interface DeclarationLimits {
  /** How far back `declaredAt` may lie when the declaration arrives. */
  readonly lateHours: number;
  /** How far a phone's clock may run ahead; within it the arrival is recorded instead. */
  readonly aheadMinutes: number;
  /** How long after its arrival the declarant may correct a declaration. */
  readonly correctionHours: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The time that is recorded for the act. Both limits are inclusive. */
export function decideDeclaredAt(
  declaredAt: Date | undefined,
  receivedAt: Date,
  { lateHours, aheadMinutes }: DeclarationLimits,
): Decision<Date> {
  if (declaredAt === undefined) return held(receivedAt);
  const aheadMs = declaredAt.getTime() - receivedAt.getTime();
  if (aheadMs > aheadMinutes * MINUTE_MS) return refusedAt('declared-in-the-future', 'declaredAt');
  if (-aheadMs > lateHours * HOUR_MS) return refusedAt('declared-too-long-ago', 'declaredAt');
  return held(aheadMs > 0 ? receivedAt : declaredAt);
}

/** Corrections are counted from the arrival: a declaration that came late can be corrected too. */
export function mayStillBeCorrected(receivedAt: Date, now: Date, { correctionHours }: DeclarationLimits): boolean {
  return now.getTime() - receivedAt.getTime() <= correctionHours * HOUR_MS;
}
