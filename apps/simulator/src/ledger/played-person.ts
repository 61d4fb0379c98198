import { loadReferenceData } from '#libs/reference-data';
import { ageOn } from '#libs/vocabulary';
import type { Person } from '../population/people.js';

/** Sex and age band on a day, as figures are grouped by. */
export function strataOf({ sex, birthDate, birthYear }: Person, day: string): { sex: string; ageBand: string } {
  const { years } = ageOn(
    birthDate === undefined
      ? { precision: 'year', year: birthYear }
      : { precision: 'day', date: birthDate, year: birthYear },
    day,
  );
  return { sex, ageBand: reference.ageBands.labelFor(years, day) };
}

const reference = loadReferenceData();
