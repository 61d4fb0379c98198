import type { PersonProgress } from '#libs/contracts';
import type { Course } from '#libs/vocabulary';
import type { PersonStrata } from '../people/person-strata.js';

/** How far somebody has come; null without a dose that stands. */
export function progressOf(
  { doses, completeOn }: Pick<Course, 'doses' | 'completeOn'>,
  { residence, sex, cohort }: PersonStrata,
): PersonProgress | null {
  if (doses.length === 0) return null;
  return {
    doseDays: doses.map(({ day }) => day),
    completedDay: completeOn,
    boosterDay: doses.find(({ kind }) => kind === 'booster')?.day ?? null,
    ...{ cohort, residence, sex },
  };
}
