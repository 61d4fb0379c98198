import type { DoseOrigin, Vaccine } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import type { PointsOfPlay } from './points-of-play.js';
import { dayOf, momentOf, type Schedule } from './rounds.js';
import { BOOSTERS, ELSEWHERE, PRIORITY_GROUPS, PRODUCTS, ROUNDS } from './vaccination-parameters.js';

/** A dose that somebody was given, whoever has entered it. */
export interface GivenDose {
  readonly id: number;
  /** Place in the population. */
  readonly person: number;
  readonly vaccine: Vaccine;
  readonly lot: string;
  /** Of the play; negative before its first day. */
  readonly dayOfPlay: number;
  readonly day: string;
  /** Known where it is entered as it is given. */
  readonly at: Date | undefined;
  /** Who gave it; of one from another province, who enters it. */
  readonly facility: string;
  readonly origin: DoseOrigin;
  readonly priorityGroup: string;
}

export interface PeopleOfRounds {
  readonly people: readonly Person[];
  /** Places in the population of those who are vaccinated. */
  readonly vaccinated: readonly number[];
  readonly schedule: Schedule;
  readonly points: PointsOfPlay;
}

/** Lots of a product in a round; an even day has the first, an odd one the second. */
export const LOTS_A_ROUND = 2;
const OPEN_HOURS = { from: 7.5, for: 8 } as const;
const LOT_ELSEWHERE = 'THU-NGOAI';

/** The name says that it is a trial: no maker has such a lot. */
export function lotOf(label: string, round: number, which: number): string {
  return `THU-${label}-${round + 1}${which % LOTS_A_ROUND === 0 ? 'A' : 'B'}`;
}

/** Of what is given at sessions. */
export function sessionLotOf(label: string, round: number): string {
  return `THU-${label}-${round + 1}S`;
}

/** Everybody's doses, first and second by the interval of the product, in the rounds that there are. */
export function giveDoses({ people, vaccinated, schedule, points }: PeopleOfRounds, random: Random): GivenDose[] {
  const doses: GivenDose[] = [];
  const lastRoundDay = dayOf(schedule.calendar, schedule.rounds.at(-1)?.[0] ?? 0);
  for (const person of vaccinated) {
    const who = people[person];
    if (!who) throw new RangeError(`Nobody has the number ${person}`);
    const facility = points.of(who).code;
    const priorityGroup = random.pick(PRIORITY_GROUPS);
    const give = (one: Pick<GivenDose, 'vaccine' | 'lot' | 'dayOfPlay' | 'origin'>): void => {
      const isOfPlay = one.origin === 'facility' && one.dayOfPlay >= 0;
      const at = isOfPlay
        ? momentOf(schedule.calendar, one.dayOfPlay, OPEN_HOURS.from + random.next() * OPEN_HOURS.for)
        : undefined;
      const day = dayOf(schedule.calendar, one.dayOfPlay);
      doses.push({ ...one, id: doses.length, person, day, at, facility, priorityGroup });
    };
    for (const one of courseIn(schedule, lastRoundDay, random)) give(one);
  }
  return doses;
}

type Planned = Pick<GivenDose, 'vaccine' | 'lot' | 'dayOfPlay' | 'origin'>;

function courseIn(schedule: Schedule, lastRoundDay: string, random: Random): Planned[] {
  const { rounds } = schedule;
  const session = random.between(0, (rounds[0]?.length ?? 1) - 1);
  const product = productOf(random.next());
  const here = (round: number): Planned => ({
    ...{ vaccine: product.vaccine, lot: lotOf(product.label, round, session), origin: 'facility' },
    dayOfPlay: rounds[round]?.[session] ?? 0,
  });
  const elsewhere = (dayOfPlay: number): Planned => ({
    ...{ vaccine: product.vaccine, lot: LOT_ELSEWHERE, origin: 'outside-province', dayOfPlay },
  });
  const last = rounds.length - 1;
  if (lastRoundDay >= BOOSTERS.validFrom && random.chance(BOOSTERS.share)) {
    const day = here(last).dayOfPlay;
    return [...BOOSTERS.daysBefore.map((before) => elsewhere(day - before)), here(last)];
  }
  const first = roundOf(random.next());
  if (random.chance(ELSEWHERE.share)) return [elsewhere(here(first).dayOfPlay - ELSEWHERE.daysBefore), here(first)];
  const second = first + Math.ceil(product.daysToSecond / ROUNDS.daysApart);
  const comesAgain = random.chance(ROUNDS.comesAgain) && second <= last;
  return comesAgain ? [here(first), here(second)] : [here(first)];
}

function productOf(chance: number): (typeof PRODUCTS)[number] {
  let left = chance;
  const found = PRODUCTS.find(({ share }) => (left -= share) < 0) ?? PRODUCTS.at(-1);
  if (!found) throw new Error('There is a product');
  return found;
}

function roundOf(chance: number): number {
  let left = chance;
  const found = ROUNDS.firstDoses.findIndex((share) => (left -= share) < 0);
  return found === -1 ? ROUNDS.firstDoses.length - 1 : found;
}
