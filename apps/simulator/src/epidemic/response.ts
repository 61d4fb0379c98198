import { addDays, type TestPlaceKind, type TestReason } from '#libs/vocabulary';
import type { ActList } from './act-list.js';
import type { Agenda } from './agenda.js';
import { CaseCare } from './case-care.js';
import { MISHAPS } from './epidemic-parameters.js';
import { LABORATORIES, type FacilityOfPlay, type Laboratory, type PlacesOfTesting } from './facilities-of-play.js';
import { IndividualTests, type Outcome } from './individual-tests.js';
import { dayIndexOf, instantOf } from './laboratory-times.js';
import type { Mixing } from './mixing.js';
import type { Outbreak } from './outbreak.js';
import { PooledTests, type PoolOutcome } from './pooled-tests.js';
import type { Swab } from './swab.js';
import { shownBy, shownByPool, type PlayedMethod, type Shown } from './test-outcome.js';

/** Swabs that are taken of somebody in the stead of one that told nothing. */
const ATTEMPTS_MAX = 3;
/** From when in the morning swabs are taken, in hours, and for how long. */
const MORNING = { from: 7, hours: 3.5 };
const CORRECTED_AT = 15.5;

export interface WhyAndWhere {
  readonly facility: FacilityOfPlay;
  readonly reason: TestReason;
  readonly placeKind: TestPlaceKind;
  readonly isUrgent?: boolean;
  readonly hasSymptoms?: boolean;
  readonly factor?: boolean;
  readonly replaces?: string;
}

export interface ResponseParts {
  readonly list: ActList;
  readonly outbreak: Outbreak;
  readonly mixing: Mixing;
  readonly places: PlacesOfTesting;
  readonly agenda: Agenda;
}

/** What is found by a swab, and what follows from it. */
export class Response {
  readonly alone: IndividualTests;
  readonly pooled: PooledTests;
  private readonly care: CaseCare;
  /** Whom the province knows to be infected. */
  private readonly known = new Set<number>();
  /** Called once for each who is found. */
  onFound: (person: number, day: number) => void = () => undefined;

  constructor(private readonly parts: ResponseParts) {
    this.alone = new IndividualTests(parts.list);
    this.pooled = new PooledTests(parts.list);
    this.care = new CaseCare(parts, this.alone);
  }

  isKnown(person: number): boolean {
    return this.known.has(person);
  }

  stationOf(person: number): FacilityOfPlay {
    return this.parts.places.stationOf(this.parts.mixing.communeOf(person));
  }

  /** Communes with an even code send to the first laboratory, the others to the second. */
  laboratoryOf({ communeCode }: FacilityOfPlay): Laboratory {
    return LABORATORIES[Number(communeCode) % 2 === 0 ? 0 : 1];
  }

  swab(person: number, day: number, why: WhyAndWhere): Swab {
    const { list, outbreak } = this.parts;
    const at = instantOf(list.calendar, day, MORNING.from + MORNING.hours * list.random.next());
    const { isUrgent, ...rest } = why;
    const onset = outbreak.infectionOf(person)?.onset ?? day - 1;
    return {
      ...{ person, at, ...rest, priority: isUrgent ? 'urgent' : 'routine' },
      ...(why.hasSymptoms && { onset: addDays(list.calendar.from, Math.min(onset, day)) }),
    };
  }

  pcr(person: number, day: number, why: WhyAndWhere, attempt = 1): void {
    const { list, outbreak, agenda } = this.parts;
    const swab = this.swab(person, day, why);
    const value = shownBy('rt-pcr', outbreak.infectionOf(person), day, list.random);
    const laboratory = this.laboratoryOf(why.facility);
    const outcome = this.alone.pcr(swab, laboratory, value);
    if (outcome.kind === 'asked-anew' && attempt < ATTEMPTS_MAX)
      agenda.on(outcome.day, () => this.pcr(person, outcome.day, { ...why, replaces: outcome.id }, attempt + 1));
    if (outcome.kind === 'told') this.told(outcome, swab, laboratory);
  }

  /** What follows from a result. */
  told(outcome: Extract<Outcome, { kind: 'told' }>, swab: Swab, laboratory: Laboratory): void {
    if (outcome.value === 'positive') this.found(swab.person, outcome, swab);
    this.mayBeCorrected(swab.person, outcome, laboratory);
  }

  /** With what a rapid test shows: whoever is positive is swabbed for PCR at once. */
  rapid(person: number, day: number, why: WhyAndWhere): void {
    const { list, outbreak } = this.parts;
    const value = shownBy('rapid-antigen', outbreak.infectionOf(person), day, list.random);
    const swab = this.swab(person, day, why);
    const outcome = this.alone.rapid(swab, value);
    if (outcome.kind !== 'told' || value === 'negative') return;
    outbreak.isolate(person, day);
    this.care.afterRapid(swab, outcome, () =>
      this.confirm(person, day, { ...why, reason: 'rapid-positive', isUrgent: true }, outcome.id),
    );
  }

  field(people: readonly number[], day: number, why: WhyAndWhere): void {
    const value = this.shownByTube('rt-pcr', people, day);
    const outcome = this.pooled.field(this.swabsAtOnce(people, day, why), this.laboratoryOf(why.facility), value);
    this.followTube(outcome, people, why);
  }

  /** One antigen test for all of them, where they are swabbed. */
  fieldOnTheSpot(people: readonly number[], day: number, why: WhyAndWhere): void {
    const value = this.shownByTube('rapid-antigen', people, day);
    this.followTube(this.pooled.onTheSpot(this.swabsAtOnce(people, day, why), value), people, why);
  }

  shownByTube(method: PlayedMethod, people: readonly number[], day: number): Shown {
    const { list, outbreak } = this.parts;
    if (list.random.chance(MISHAPS.contaminatedPool)) return 'positive';
    const infections = people.map((person) => outbreak.infectionOf(person));
    return shownByPool(method, infections, day, list.random);
  }

  private swabsAtOnce(people: readonly number[], day: number, why: WhyAndWhere): Swab[] {
    const { at } = this.swab(people[0] ?? 0, day, why);
    return people.map((person) => ({ ...this.swab(person, day, why), at }));
  }

  private followTube(outcome: PoolOutcome, people: readonly number[], why: WhyAndWhere): void {
    const { shown } = outcome;
    if (shown?.value !== 'positive') return;
    this.parts.agenda.on(shown.day, () => this.resolve(outcome, people, shown.day, why));
  }

  /** Each member of a positive tube alone, the next morning; one in some is not found any more. */
  resolve({ code, shares }: PoolOutcome, people: readonly number[], day: number, why: WhyAndWhere): void {
    const { list } = this.parts;
    people.forEach((person, index) => {
      if (list.random.chance(MISHAPS.memberNotFound)) this.pooled.close(code, index + 1, day);
      else this.retest(person, day + 1, { ...why, reason: 'pooled-sample-positive', isUrgent: true }, shares[index]);
    });
  }

  private retest(person: number, day: number, why: WhyAndWhere, replaces: string | undefined): void {
    this.parts.agenda.on(day, () => this.pcr(person, day, { ...why, ...(replaces !== undefined && { replaces }) }));
  }

  private confirm(person: number, day: number, why: WhyAndWhere, rapid: string): void {
    const { list, outbreak } = this.parts;
    const noon = instantOf(list.calendar, day, 10.8 + 0.4 * list.random.next());
    const swab = { ...this.swab(person, day, why), at: noon };
    const value = shownBy('rt-pcr', outbreak.infectionOf(person), day, list.random);
    const outcome = this.alone.pcr(swab, this.laboratoryOf(why.facility), value);
    if (outcome.kind === 'told' && value === 'positive') this.found(person, outcome, swab);
    this.care.afterConfirmation(swab, rapid, outcome);
  }

  private found(person: number, outcome: Extract<Outcome, { kind: 'told' }>, swab: Swab): void {
    const day = dayIndexOf(this.parts.list.calendar, outcome.at);
    if (this.known.has(person)) return;
    this.known.add(person);
    this.parts.outbreak.isolate(person, day);
    this.care.follow(swab, outcome);
    this.parts.agenda.on(day + 1, () => this.onFound(person, day + 1));
  }

  /** A mixed-up well gives a healthy person a positive, or a sick one a negative, until the next look. */
  private mayBeCorrected(person: number, outcome: Extract<Outcome, { kind: 'told' }>, laboratory: Laboratory): void {
    const { list, outbreak } = this.parts;
    const day = dayIndexOf(list.calendar, outcome.at);
    if (outcome.value !== 'negative' || outbreak.infectionOf(person) !== undefined) return;
    if (outcome.at.getTime() > instantOf(list.calendar, day, CORRECTED_AT - 1).getTime()) return;
    const at = instantOf(list.calendar, day, CORRECTED_AT);
    if (list.random.chance(MISHAPS.mixedUpWells)) {
      this.alone.correct(outcome.id, outcome.version, laboratory, 'positive', at);
      const again = instantOf(list.calendar, day + 1, 9);
      if (day + 1 < list.calendar.days)
        this.alone.correct(outcome.id, outcome.version + 1, laboratory, 'negative', again);
    } else if (list.random.chance(MISHAPS.withdrawn)) {
      this.alone.correct(outcome.id, outcome.version, laboratory, 'withdraw', at);
    }
  }
}
