import type { PersonDayStrata, SpecimenStrata } from '#libs/contracts';
import { REASONS_OUTSIDE_POSITIVITY, type ResultValue } from '#libs/vocabulary';

/** A standing result of the person, of a specimen that was collected on the day. */
export interface ResultOfDay {
  readonly value: ResultValue;
  readonly collectedAt: Date;
  readonly strata: SpecimenStrata;
}

/**
 * One person on one day, however many tests. Results that say nothing do not count, nor does what is held back by a
 * pool. The strata are those of the first test of the day. Null where nothing counts.
 */
export function personDayOf(results: readonly ResultOfDay[]): PersonDayStrata | null {
  const usable = results
    .filter(({ value }) => value === 'positive' || value === 'negative')
    .toSorted((a, b) => a.collectedAt.getTime() - b.collectedAt.getTime());
  const [first] = usable;
  if (first === undefined) return null;
  const inPositivity = usable.filter(({ strata }) => !REASONS_OUTSIDE_POSITIVITY.includes(strata.reason));
  const { day, communeCode, reason, placeKind, residence, sex, ageBand, ageEstimated } = first.strata;
  return {
    ...{ day, communeCode, reason, placeKind },
    inPositivity: inPositivity.length > 0,
    positive: inPositivity.some(({ value }) => value === 'positive'),
    ...{ residence, sex, ageBand, ageEstimated },
  };
}
