import type { Person } from '../population/people.js';

export interface WhoIsVaccinated {
  /** Places in the population. */
  readonly vaccinated: readonly number[];
  /** With a document, and never vaccinated: they are taken for somebody else. */
  readonly bystanders: readonly number[];
}

const ADULT_YEARS = 19;
/** One in so many adults is not vaccinated. */
const ONE_BYSTANDER_IN = 25;

/** Adults, each with a number that nobody else of the play has. */
export function whoIsVaccinated(people: readonly Person[], count: number, day: string): WhoIsVaccinated {
  const bornUntil = Number(day.slice(0, 4)) - ADULT_YEARS;
  const seen = new Set<string>();
  const vaccinated: number[] = [];
  const bystanders: number[] = [];
  people.forEach(({ birthYear, citizenId }, person) => {
    if (birthYear > bornUntil || vaccinated.length >= count) return;
    if (citizenId !== undefined && seen.has(citizenId)) return;
    if (citizenId !== undefined) seen.add(citizenId);
    const isBystander = citizenId !== undefined && person % ONE_BYSTANDER_IN === 0;
    (isBystander ? bystanders : vaccinated).push(person);
  });
  return { vaccinated, bystanders };
}
