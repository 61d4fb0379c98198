import { loadReferenceData } from '#libs/reference-data';
import { addDays } from '#libs/vocabulary';
import { makesCaseAlone } from './case-ways.js';
import { LABORATORIES } from './facilities-of-play.js';
import type { IndividualTests, Outcome } from './individual-tests.js';
import { dayIndexOf, instantOf } from './laboratory-times.js';
import type { ResponseParts } from './response.js';
import type { Swab } from './swab.js';

/** Swabs that show that somebody no longer infects, in days after the first positive swab, and when it is decided. */
const FOLLOW_UP_DAYS = [9, 10] as const;
const RECOVERED_AFTER_DAYS = 11;
const DIED_AFTER_DAYS = 4;

type Told = Extract<Outcome, { kind: 'told' }>;

/** What becomes of those who were found: suspects that are decided, recoveries by swabs or by document, deaths. */
export class CaseCare {
  private readonly rules = loadReferenceData().caseRules;

  constructor(
    private readonly parts: ResponseParts,
    private readonly alone: IndividualTests,
  ) {}

  /** Who is a case by the rapid test alone is looked after as one; all others are swabbed for PCR. */
  afterRapid(swab: Swab, outcome: Told, confirm: () => void): void {
    if (makesCaseAlone(swab, 'rapid-antigen', this.rules.inForce(this.dayOf(outcome.at)).ways))
      this.follow(swab, outcome);
    else confirm();
  }

  /** A suspect whom PCR does not bear out is ruled out; so is the suspect of whoever showed no document, who is another. */
  afterConfirmation({ person }: Swab, rapid: string, outcome: Outcome): void {
    if (outcome.kind !== 'told') return;
    const isSame = this.parts.list.personOf(person).citizenId !== undefined;
    if (outcome.value === 'positive' && isSame) return;
    const day = dayIndexOf(this.parts.list.calendar, outcome.at) + 1;
    if (day >= this.parts.list.calendar.days) return;
    const at = instantOf(this.parts.list.calendar, day, 9);
    this.parts.list.writeCase({ at, specimen: rapid, deed: { kind: 'ruled-out' } });
  }

  /** Of the swab that made the case. */
  follow({ person, at: sampledAt }: Swab, { id, at }: Told): void {
    const { list, outbreak, agenda } = this.parts;
    const [first, found] = [dayIndexOf(list.calendar, sampledAt), dayIndexOf(list.calendar, at)];
    const infection = outbreak.infectionOf(person);
    if (infection?.dies) {
      const day = found + DIED_AFTER_DAYS;
      agenda.on(day, () => this.end(id, day, 'died'));
      return;
    }
    const told: boolean[] = [];
    for (const after of FOLLOW_UP_DAYS) agenda.on(first + after, () => told.push(this.followUp(person, first + after)));
    const day = first + RECOVERED_AFTER_DAYS;
    agenda.on(day, () => this.recover(person, id, day, told));
  }

  private recover(person: number, specimen: string, day: number, told: readonly boolean[]): void {
    const isKnownByDocument = this.parts.list.personOf(person).citizenId !== undefined;
    const isByRule = isKnownByDocument && told.length === FOLLOW_UP_DAYS.length && told.every(Boolean);
    this.end(specimen, day, 'recovered', isByRule ? undefined : `GRV-${specimen}`);
  }

  private end(specimen: string, dayIndex: number, kind: 'recovered' | 'died', document?: string): void {
    const { calendar } = this.parts.list;
    const at = instantOf(calendar, dayIndex, 10 + this.parts.list.random.next());
    const day = addDays(calendar.from, dayIndex);
    const deed = kind === 'died' ? { kind, day } : { kind, day, ...(document !== undefined && { document }) };
    this.parts.list.writeCase({ at, specimen, deed });
  }

  /** Where the case is treated. Answers whether it told anything. */
  private followUp(person: number, day: number): boolean {
    const { list, places } = this.parts;
    const [laboratory] = LABORATORIES;
    const facility = places.hospitals.find(({ code }) => code === laboratory.code) ?? places.point;
    const swab: Swab = {
      ...{ person, at: instantOf(list.calendar, day, 7 + list.random.next()), facility },
      ...{ reason: 'follow-up', placeKind: 'treatment-site', priority: 'urgent' },
    };
    const value = list.random.chance(0.3) ? 'positive' : 'negative';
    return this.alone.pcr(swab, laboratory, value, true).kind === 'told';
  }

  private dayOf(at: Date): string {
    const { calendar } = this.parts.list;
    return addDays(calendar.from, dayIndexOf(calendar, at));
  }
}
