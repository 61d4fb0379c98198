import { loadReferenceData } from '#libs/reference-data';
import { addDays, daysBetween, localDayOf } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import { flowOf, stateOf, type Bounds, type GroupName, type Observation } from './observation.js';
import { strataOf } from './played-person.js';
import type { CountedDose, RecordedBetween, VaccinationLedger } from './vaccination-ledger.js';

/** All products of the play have two doses in the basic course. */
const BASIC_DOSES = 2;
const PROTECTED_AFTER_DAYS = 14;
/** Last day of each class of delay. */
const DELAY_ENDS = [0, 1, 3, 7, 14, 30] as const;

/** Every figure of doses and people, counted anew from the ledger. */
export class VaccinationFigures {
  private readonly counted: readonly CountedDose[];
  private readonly byPerson: readonly (readonly CountedDose[])[];

  constructor(
    private readonly ledger: VaccinationLedger,
    private readonly people: readonly Person[],
    private readonly communeOf: (facility: string) => string,
    /** The last day of the play: what people reach later is not told yet. */
    private readonly until: string,
  ) {
    this.counted = ledger.counted();
    this.byPerson = [...Map.groupBy(this.counted, ({ identity }) => identity).values()];
  }

  doses(category: (dose: CountedDose) => string = numberOf): Observation[] {
    return this.here().map((dose) => ({
      ...{ day: dose.day, commune: this.communeOf(dose.facility), place: dose.facility },
      ...{ ...strataOf(this.person(dose), dose.day), category: category(dose), value: 1 },
    }));
  }

  dosesByResidence(): Observation[] {
    return this.here().map((dose) => this.atHome(dose));
  }

  dosesElsewhere(): Observation[] {
    return this.counted.filter(({ origin }) => origin !== 'facility').map((dose) => this.atHome(dose));
  }

  peopleWithDose(): Observation[] {
    return this.counted.map((dose) => this.ofPerson(dose, dose.day, numberOf(dose)));
  }

  peopleWithAny(): Observation[] {
    return this.counted.filter(({ number }) => number === 1).map((dose) => this.ofPerson(dose, dose.day));
  }

  peopleComplete(daysLater = 0): Observation[] {
    return this.counted
      .filter(({ number }) => number === BASIC_DOSES)
      .map((dose) => this.ofPerson(dose, addDays(dose.day, daysLater)))
      .filter(({ day }) => day <= this.until);
  }

  peopleProtected(): Observation[] {
    return this.peopleComplete(PROTECTED_AFTER_DAYS);
  }

  peopleBoosted(): Observation[] {
    return this.byPerson.flatMap((doses) => {
      const booster = doses.find(({ number }) => number > BASIC_DOSES);
      return booster ? [this.ofPerson(booster, booster.day)] : [];
    });
  }

  declared(): Observation[] {
    return this.ofDays(({ declared }) => declared);
  }

  signed(): Observation[] {
    return this.ofDays(({ isSigned }) => (isSigned ? 1 : 0));
  }

  atNationalPlatform(): Observation[] {
    return this.doses((dose) => nationalStateOf(dose, this.person(dose))).filter(
      ({ category }) => category !== 'not-sent',
    );
  }

  /** What is still missing of each day of a facility; what one has entered too much is no entry of another. */
  backlog(): Observation[] {
    const entered = flowOf(this.doses(), ['day', 'place']);
    return this.declared()
      .map((one) => ({ ...one, value: one.value - (entered.get(`${one.day} ${one.place}`) ?? 0) }))
      .filter(({ value }) => value > 0);
  }

  /** Of each group whose number is known, who has reached it by the end of each day. Nobody counts who lives elsewhere. */
  coverage(
    reached: readonly Observation[],
    groupBy: readonly GroupName[],
    days: { readonly from: string; readonly to: string },
  ): ReadonlyMap<string, number> {
    const { groups } = reference.vaccination.population.inForce(this.until);
    const asked = groupBy.includes('category') ? groups : groups.slice(0, 1);
    const shares = asked.flatMap(({ minYears, people }) => {
      const residents = reached.filter(
        ({ commune, ageBand }) => commune !== 'outside' && yearsFrom(ageBand) >= minYears,
      );
      const category = `${minYears}+`;
      const counts = stateOf(
        residents.map((one) => ({ ...one, category })),
        groupBy,
        days,
      );
      return [...counts].map(([label, count]) => [label, count / people] as const);
    });
    return new Map(shares);
  }

  /** Entered of what was declared, where anything was. */
  completeness(groupBy: readonly GroupName[]): ReadonlyMap<string, number> {
    const entered = flowOf(this.doses(), groupBy);
    return new Map(
      [...flowOf(this.declared(), groupBy)].map(([label, declared]) => [label, (entered.get(label) ?? 0) / declared]),
    );
  }

  /** A list that was taken in over midnight has its rows on one of some days. */
  delay(groupBy: readonly GroupName[]): Bounds {
    const seen = this.ledger.firstEntries().filter(({ entry }) => entry.origin === 'facility');
    const observed = seen.map(({ entry, recorded }) => {
      return daysBetweenBoth(recorded).map((day) => ({
        ...{ day, commune: this.communeOf(entry.facility), place: entry.facility },
        ...{ category: delayClass(daysBetween(entry.day, day)), value: 1 },
      }));
    });
    const sure = observed.filter(({ length }) => length === 1).flat();
    return { low: flowOf(sure, groupBy), high: flowOf(observed.flat(), groupBy) };
  }

  private here(): CountedDose[] {
    return this.counted.filter(({ origin }) => origin === 'facility');
  }

  private atHome(dose: CountedDose): Observation {
    const person = this.person(dose);
    return {
      ...{ day: dose.day, commune: homeOf(person), ...strataOf(person, dose.day), category: numberOf(dose), value: 1 },
    };
  }

  /** Cohorts are those of the day for which the population is known. */
  private ofPerson(dose: CountedDose, day: string, category = ''): Observation {
    const person = this.person(dose);
    const cohort = strataOf(person, reference.vaccination.population.inForce(day).on);
    return { day, commune: homeOf(person), ...cohort, category, value: 1 };
  }

  private ofDays(valueOf: (day: { readonly declared: number; readonly isSigned: boolean }) => number): Observation[] {
    return [...this.ledger.daysKnown()].flatMap(([name, truth]) => {
      const [place = '', day = ''] = name.split(' ');
      const value = valueOf(truth);
      return value === 0 ? [] : [{ day, commune: this.communeOf(place), place, category: '', value }];
    });
  }

  private person({ person }: CountedDose): Person {
    const found = this.people[person];
    if (!found) throw new RangeError(`Nobody has the number ${person}`);
    return found;
  }
}

const reference = loadReferenceData();

const numberOf = ({ number }: CountedDose): string => String(number);

/** Without a number nothing is sent; the play's national platform refuses for one reason alone. */
function nationalStateOf({ national }: CountedDose, { citizenId }: Person): string {
  if (national !== 'refused') return national;
  return citizenId === undefined ? 'refused:field-missing' : 'refused:identity-mismatch';
}

/** In the play whatever follows the basic course is a booster. */
export const kindOf = ({ number }: CountedDose): string => (number <= BASIC_DOSES ? 'basic' : 'booster');

const yearsFrom = (ageBand = ''): number => Number.parseInt(ageBand, 10);

const homeOf = ({ home }: Person): string => ('communeCode' in home ? home.communeCode : 'outside');

function delayClass(days: number): string {
  const at = DELAY_ENDS.findIndex((end) => days <= end);
  const end = DELAY_ENDS[at];
  if (end === undefined) return '31d+';
  const start = (DELAY_ENDS[at - 1] ?? -1) + 1;
  return start === end ? `${end}d` : `${start}-${end}d`;
}

/** Every day on which it may have been, both ends included. */
function daysBetweenBoth([earliest, latest]: RecordedBetween): string[] {
  const [first, last] = [localDayOf(earliest), localDayOf(latest)];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, later) => addDays(first, later));
}
