import type { AdminUnit, AdminUnits, AgeBands } from '#libs/reference-data';
import { addDays, type LocalDay } from '#libs/vocabulary';
import type { CasesOfDay } from './community-cases.query.js';
import { denominatorOf, type Denominator } from './denominator.rules.js';
import { NOTHING_ENTERED, type AreaFacts, type KnownPeople } from './entered-facts.rules.js';
import type { Reached } from './reached.rules.js';
import type { ResidentsReached } from './vaccinated-residents.query.js';

/** Everything that was read for the figures of a day. */
export interface KnownFigures {
  readonly day: LocalDay;
  readonly cases: readonly CasesOfDay[];
  readonly reached: readonly ResidentsReached[];
  readonly facts: ReadonlyMap<string, AreaFacts>;
  /** Of the whole province; `on` is the day to which cohorts refer. Null on days before all population figures. */
  readonly population: { readonly on: LocalDay; readonly groups: ReadonlyMap<number, KnownPeople> } | null;
  readonly adminUnits: AdminUnits;
  readonly ageBands: AgeBands;
}

/** The figures of a day, of every area that was read. Counts of an area are those of all communes that it ever had. */
export class FiguresOfDay {
  private readonly casesBy: ReadonlyMap<string, readonly CasesOfDay[]>;
  private readonly reachedBy: ReadonlyMap<string, readonly ResidentsReached[]>;

  constructor(private readonly known: KnownFigures) {
    this.casesBy = Map.groupBy(known.cases, ({ communeCode }) => communeCode);
    this.reachedBy = Map.groupBy(known.reached, ({ area }) => area);
  }

  get day(): LocalDay {
    return this.known.day;
  }

  /** Detected in the area on so many days, the last of which is the day. */
  communityCases(areaCode: string, days: number): number {
    const from = addDays(this.day, 1 - days);
    const cases = this.communesOf(areaCode).flatMap((commune) => this.casesBy.get(commune) ?? []);
    return cases.filter(({ day }) => day >= from).reduce((sum, one) => sum + one.cases, 0);
  }

  /**
   * Residents of at least an age who have reached it by the end of the day. A cohort lies in a group when all of it
   * does; one whose age is not known lies in none. Those of whom no commune is known are the province's.
   */
  reached(areaCode: string, what: Reached, minYears: number): number {
    const areas = this.isProvince(areaCode) ? [...this.reachedBy.keys()] : this.communesOf(areaCode);
    return areas
      .flatMap((area) => this.reachedBy.get(area) ?? [])
      .filter(({ reached, cohort }) => reached === what && this.yearsFrom(cohort) >= minYears)
      .reduce((sum, { people }) => sum + people, 0);
  }

  /** How many people of at least an age live there: as entered, else by the population figures, else of all parts. */
  peopleFrom(areaCode: string, minYears: number): KnownPeople | null {
    const entered = this.factsOf(areaCode).people.get(minYears);
    if (entered) return entered;
    if (this.isProvince(areaCode)) return this.known.population?.groups.get(minYears) ?? null;
    const { adminUnits } = this.known;
    if (adminUnits.find(areaCode, this.day)?.level === 'commune') return null;
    const parts = adminUnits.communesOf(areaCode, this.day).map(({ code }) => this.factsOf(code).people.get(minYears));
    return parts.reduce<KnownPeople | null>(
      (sum, part) => (sum && part ? { people: sum.people + part.people, document: null } : null),
      { people: 0, document: null },
    );
  }

  denominatorOf(areaCode: string): Denominator | null {
    const area: AdminUnit | undefined = this.known.adminUnits.find(areaCode, this.day);
    return area ? denominatorOf(area, this.known.adminUnits, this.day) : null;
  }

  factsOf(areaCode: string): AreaFacts {
    return this.known.facts.get(areaCode) ?? NOTHING_ENTERED;
  }

  private yearsFrom(cohort: string): number {
    const { population, ageBands } = this.known;
    return (population && ageBands.fromYears(cohort, population.on)) ?? -1;
  }

  private isProvince(areaCode: string): boolean {
    return this.known.adminUnits.find(areaCode)?.level === 'province';
  }

  private communesOf(areaCode: string): readonly string[] {
    return [...new Set(this.known.adminUnits.communesOf(areaCode).map(({ code }) => code))];
  }
}
