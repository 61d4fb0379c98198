import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { MEETING } from './epidemic-parameters.js';

/** Who meets whom. People are named by their place in the population. */
export interface Mixing {
  readonly people: readonly Person[];
  /** Where each stays: at home, or in a commune of the province for those who live elsewhere. */
  readonly communeOf: (person: number) => string;
  /** Without the person. */
  readonly householdOf: (person: number) => readonly number[];
  /** Without the person; empty for those who do not work. */
  readonly workplaceOf: (person: number) => readonly number[];
  readonly peopleOf: (commune: string) => readonly number[];
}

const WORKING_AGE = { from: 18, to: 60 };
const YEAR_OF_PLAY = 2021;

/** Households share a phone; those of working age of a commune work in groups. */
export function mixingOf(people: readonly Person[], communes: readonly string[], random: Random): Mixing {
  const stays = people.map(({ home }) => ('communeCode' in home ? home.communeCode : random.pick(communes)));
  const all = people.map((_, index) => index);
  const households = Map.groupBy(all, (person) => people[person]?.phone ?? '');
  const byCommune = Map.groupBy(all, (person) => stays[person] ?? '');
  const workplaces = new Map<number, readonly number[]>();
  for (const commune of communes) {
    const working = (byCommune.get(commune) ?? []).filter((person) => isOfWorkingAge(people[person]));
    for (let from = 0; from < working.length;) {
      const group = working.slice(from, from + random.between(3, MEETING.workplace.groupMax));
      for (const person of group) workplaces.set(person, group);
      from += group.length;
    }
  }
  const others = (group: readonly number[] | undefined, person: number): number[] =>
    (group ?? []).filter((one) => one !== person);
  return {
    people,
    communeOf: (person) => stays[person] ?? '',
    householdOf: (person) => others(households.get(people[person]?.phone ?? ''), person),
    workplaceOf: (person) => others(workplaces.get(person), person),
    peopleOf: (commune) => byCommune.get(commune) ?? [],
  };
}

function isOfWorkingAge(person: Person | undefined): boolean {
  const age = YEAR_OF_PLAY - (person?.birthYear ?? YEAR_OF_PLAY);
  return age >= WORKING_AGE.from && age <= WORKING_AGE.to;
}
