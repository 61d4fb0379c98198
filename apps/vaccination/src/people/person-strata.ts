import type { PersonProgress } from '#libs/contracts';
import { isBornAfter, stratumOf, type KnownOnDay, type LocalDay, type StatedPerson } from '#libs/vocabulary';

/** What of a person may be counted, whatever the day. */
export interface PersonStrata {
  readonly residence: PersonProgress['residence'];
  readonly sex: PersonProgress['sex'];
  /** The age band on the date of the population figures; `unknown` of whoever was born after it. */
  readonly cohort: string;
  /** Of 3355/QĐ-BYT, or `unknown`. */
  readonly priorityGroup: string;
}

/** @param on the date of the population figures */
export function coverageStrataOf(
  person: StatedPerson,
  on: LocalDay,
  known: KnownOnDay,
): Omit<PersonStrata, 'priorityGroup'> {
  const birth = person.birth && !isBornAfter(person.birth, on) ? person.birth : null;
  const { residence, sex, ageBand } = stratumOf({ ...person, birth }, on, known);
  return { residence, sex, cohort: ageBand };
}
