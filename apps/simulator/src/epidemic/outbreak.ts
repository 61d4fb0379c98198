import type { Random } from '../population/random.js';
import { DELTA, MEETING } from './epidemic-parameters.js';
import type { Mixing } from './mixing.js';

/** One infected person. Days are counted from the first day of the play, which is 0; earlier ones are negative. */
export interface Infection {
  readonly person: number;
  /** Undefined for those who brought it from elsewhere. */
  readonly by: number | undefined;
  readonly day: number;
  /** Of the first symptoms; of those without symptoms the day on which they would have come. */
  readonly onset: number;
  readonly hasSymptoms: boolean;
  readonly dies: boolean;
}

/** Draws the course of one infection. */
export function infectionOf(person: number, by: number | undefined, day: number, random: Random): Infection {
  const { logMean, logDeviation, daysMin, daysMax } = DELTA.incubation;
  const days = Math.round(Math.exp(logMean + logDeviation * standardNormal(random)));
  const hasSymptoms = !random.chance(DELTA.withoutSymptoms);
  return {
    ...{ person, by, day, hasSymptoms },
    onset: day + Math.min(Math.max(days, daysMin), daysMax),
    dies: hasSymptoms && random.chance(DELTA.deaths),
  };
}

export function isInfectious({ onset }: Infection, day: number): boolean {
  return day >= onset - DELTA.infectiousBeforeOnsetDays && day <= onset + DELTA.infectiousAfterOnsetDays;
}

/** Whether the virus is there to be found on a swab. */
export function isFound({ onset }: Infection, day: number): boolean {
  return day >= onset - DELTA.infectiousBeforeOnsetDays && day <= onset + DELTA.foundByPcrAfterOnsetDays;
}

/** Who is infected, by whom and when. Pure but for its source of chance: the same seed gives the same outbreak. */
export class Outbreak {
  private readonly infections = new Map<number, Infection>();
  private readonly isolated = new Map<number, number>();

  constructor(
    private readonly mixing: Mixing,
    private readonly random: Random,
  ) {}

  infectionOf(person: number): Infection | undefined {
    return this.infections.get(person);
  }

  all(): readonly Infection[] {
    return [...this.infections.values()];
  }

  /** Somebody who was infected elsewhere some days ago. Undefined where the person has it already. */
  introduce(person: number, day: number): Infection | undefined {
    return this.infect(person, undefined, day - this.random.between(0, 3));
  }

  /** From this day on the person meets nobody. */
  isolate(person: number, day: number): void {
    this.isolated.set(person, Math.min(day, this.isolated.get(person) ?? day));
  }

  isIsolated(person: number, day: number): boolean {
    return day >= (this.isolated.get(person) ?? Infinity);
  }

  /** What happens on one day: whoever is infectious meets people. Answers those who were infected. */
  step(day: number): Infection[] {
    const infectious = this.all().filter((one) => isInfectious(one, day) && !this.isIsolated(one.person, day));
    return infectious.flatMap((one) => this.meetings(one.person, day));
  }

  private meetings(person: number, day: number): Infection[] {
    const met = this.mixing.peopleOf(this.mixing.communeOf(person));
    const atMarket = Array.from({ length: met.length === 0 ? 0 : MEETING.market.met }, () => this.random.pick(met));
    return [
      ...this.pass(person, this.mixing.householdOf(person), MEETING.household, day),
      ...this.pass(person, this.mixing.workplaceOf(person), MEETING.workplace.chance, day),
      ...this.pass(person, atMarket, MEETING.market.chance, day),
    ];
  }

  private pass(by: number, to: readonly number[], chance: number, day: number): Infection[] {
    return to.flatMap((person) => {
      const isPassed = this.random.chance(chance) && !this.isIsolated(person, day);
      return isPassed ? (this.infect(person, by, day) ?? []) : [];
    });
  }

  private infect(person: number, by: number | undefined, day: number): Infection | undefined {
    if (this.infections.has(person)) return undefined;
    const infection = infectionOf(person, by, day, this.random);
    this.infections.set(person, infection);
    return infection;
  }
}

/** By Box and Muller. */
function standardNormal(random: Random): number {
  const [radius, angle] = [Math.max(random.next(), Number.EPSILON), random.next()];
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
}
