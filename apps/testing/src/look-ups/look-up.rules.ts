import type { Birth } from '#libs/vocabulary';
import type { TestedPerson } from '../people/tested-person.js';

/** Real minutes for which a question may be answered by its code. */
export const LOOK_UP_MINUTES = 10;
/** Wrong codes that one question takes. */
export const CODE_FAILURES_MAX = 5;
/** Failures of one slip after which nobody can ask for it any more, for a day. */
export const SLIP_FAILURES_MAX = 10;
export const LOCK_HOURS = 24;

export interface TypedPerson {
  readonly birth: Birth;
  /** E.164 */
  readonly phone: string;
}

/** The holder of the slip, or who may ask for a child: the birth is that of the person tested, the phone of either. */
export function fits(person: Pick<TestedPerson, 'birth' | 'phone' | 'guardian'>, typed: TypedPerson): boolean {
  const isPhone = typed.phone === person.phone || typed.phone === person.guardian?.phone;
  return isPhone && isBirth(person.birth, typed.birth);
}

/** A year alone is enough only where no more is known. */
function isBirth(known: Birth | null, typed: Birth): boolean {
  if (known === null) return false;
  if (known.precision === 'day') return typed.precision === 'day' && typed.date === known.date;
  return typed.year === known.year;
}
