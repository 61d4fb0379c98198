import type { Birth, StatedPerson } from '#libs/vocabulary';

/** Real minutes for which a question may be answered by its code. */
export const LOOK_UP_MINUTES = 10;
/** Wrong codes that one question takes. */
export const CODE_FAILURES_MAX = 5;
/** Questions and wrong codes of one slip, none of them followed by the right code, after which it is locked for a day. */
export const SLIP_ATTEMPTS_MAX = 10;
export const LOCK_HOURS = 24;

const HOUR_MS = 3_600_000;

/** Until when a slip that reaches its limit now is locked. */
export const lockUntil = (now: Date): Date => new Date(now.getTime() + LOCK_HOURS * HOUR_MS);

export interface TypedPerson {
  readonly birth: Birth;
  /** E.164 */
  readonly phone: string;
}

/** The holder of the slip, or who may ask for a child: the birth is that of the person tested, the phone of either. */
export function fits(person: Pick<StatedPerson, 'birth' | 'phone' | 'guardian'>, typed: TypedPerson): boolean {
  const isPhone = typed.phone === person.phone || typed.phone === person.guardian?.phone;
  return isPhone && isBirth(person.birth, typed.birth);
}

/** A year alone is enough only where no more is known. */
function isBirth(known: Birth | null, typed: Birth): boolean {
  if (known === null) return false;
  if (known.precision === 'day') return typed.precision === 'day' && typed.date === known.date;
  return typed.year === known.year;
}
