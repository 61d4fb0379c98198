import type { Person } from '../population/people.js';
import type { PlayedEntry, VaccinationFact } from '../vaccination/vaccination-act.js';
import { NOT_FOUND_NATIONALLY } from '../vaccination/vaccination-parameters.js';

/** Later doses of a person are in no file to the national platform: its template has no columns for them. */
const DOSES_WITH_COLUMNS = 2;

/** When an entry was recorded: one instant, or, of a list, some time between two. */
export type RecordedBetween = readonly [earliest: Date, latest: Date];
export type NationalTruth = 'not-sent' | 'sent' | 'accepted' | 'refused';

/** A dose as it is counted, with its place among the doses of whoever was named. */
export interface CountedDose extends PlayedEntry {
  /** Whom the document or an officer has told apart. */
  readonly identity: string;
  readonly number: number;
  readonly national: NationalTruth;
}

/** What a facility and the platform must say of one day. */
export interface DayTruth {
  readonly declared: number;
  readonly isSigned: boolean;
  readonly isOpenAgain: boolean;
}

interface KnownEntry {
  said: PlayedEntry;
  readonly recorded: RecordedBetween;
  /** Whether it was a dose of its own when it was recorded. */
  readonly wasNew: boolean;
  isWithdrawn: boolean;
  national: NationalTruth;
}

/**
 * What was entered and what became of it, by the play's own knowledge of which entry speaks of which dose. It asks the
 * platform nothing, and goes by none of its rules: the number of a dose is its place in the order of days.
 */
export class VaccinationLedger {
  /** In the order in which they were recorded. */
  private readonly entries = new Map<string, KnownEntry>();
  private readonly ofDose = new Map<number, KnownEntry[]>();
  private readonly foundSame = new Set<string>();
  private readonly strangers = new Map<string, string>();
  private readonly days = new Map<string, DayTruth>();
  readonly stock = new Map<string, number>();
  recalled: string | undefined;

  constructor(private readonly people: readonly Person[]) {}

  enter(fact: VaccinationFact, recorded: RecordedBetween): void {
    if (fact.kind === 'entered') this.record(fact.entry, recorded);
    else if (fact.kind === 'corrected')
      this.change(fact.entry, (known) => (known.said = { ...known.said, ...fact.to }));
    else if (fact.kind === 'withdrawn') this.change(fact.entry, (known) => (known.isWithdrawn = true));
    else if (fact.kind === 'found-same')
      this.change(fact.entries[1], () => this.foundSame.add(pairOf(...fact.entries)));
    else if (fact.kind === 'merged') this.strangers.set(fact.strangers[1], fact.strangers[0]);
    else if (fact.kind === 'declared') this.day(fact.facility, fact.day, { declared: fact.doses });
    else if (fact.kind === 'received') this.stock.set(`${fact.facility} ${fact.lot}`, fact.vials);
    else if (fact.kind === 'opened') this.open(`${fact.facility} ${fact.lot}`, fact.vials);
    else if (fact.kind === 'recalled') this.recalled = fact.lot;
  }

  /** Whether everything that was declared of the day is entered. */
  isComplete(facility: string, day: string): boolean {
    const entered = this.counted().filter((one) => one.origin === 'facility' && isOn(one, facility, day)).length;
    return this.days.get(`${facility} ${day}`)?.declared === entered;
  }

  signed(facility: string, day: string): void {
    this.day(facility, day, { isSigned: true, isOpenAgain: false });
  }

  /** Whoever has no number lacks a field; some numbers the national platform of the play does not know. */
  sentToNationalPlatform(from: string, to: string, isAnswered: boolean): void {
    for (const { id, day, origin, number } of this.counted()) {
      const known = this.entries.get(id);
      const isInTemplate = number <= DOSES_WITH_COLUMNS;
      if (known && isInTemplate && origin === 'facility' && day >= from && day <= to)
        known.national = isAnswered ? nationalAnswer(this.people[known.said.person]?.citizenId) : 'sent';
    }
  }

  daysKnown(): ReadonlyMap<string, DayTruth> {
    return this.days;
  }

  /** Each dose once, numbered in the order of its person's days. */
  counted(): CountedDose[] {
    const standing = [...this.entries.values()].filter((known) => this.stands(known));
    const ofPeople = Map.groupBy(standing, ({ said }) => this.identityOf(said));
    return [...ofPeople].flatMap(([identity, known]) =>
      known
        .toSorted((a, b) => (a.said.day < b.said.day ? -1 : Number(a.said.day > b.said.day)))
        .map(({ said, national }, place) => ({ ...said, identity, number: place + 1, national })),
    );
  }

  /** Entries that were doses of their own when they were recorded, as they were said then. */
  firstEntries(): { readonly entry: PlayedEntry; readonly recorded: RecordedBetween }[] {
    return [...this.entries.values()].flatMap(({ said, recorded, wasNew }) =>
      wasNew ? [{ entry: said, recorded }] : [],
    );
  }

  /** Pairs of entries of one dose of which no officer has said anything. */
  doubtful(): number {
    return [...Map.groupBy(this.counted(), ({ dose, identity }) => `${dose} ${identity}`).values()].filter(
      ({ length }) => length > 1,
    ).length;
  }

  private record(said: PlayedEntry, recorded: RecordedBetween): void {
    const earlier = this.ofDose.get(said.dose) ?? [];
    const wasNew = !earlier.some((other) => !other.isWithdrawn && this.areOne(other.said, said));
    const known: KnownEntry = { said, recorded, wasNew, isWithdrawn: false, national: 'not-sent' };
    this.entries.set(said.id, known);
    this.ofDose.set(said.dose, [...earlier, known]);
  }

  /** A signed day of which a dose changes is open again. */
  private change(id: string, change: (known: KnownEntry) => void): void {
    const known = this.entries.get(id);
    if (!known) throw new RangeError(`Nobody has entered ${id}`);
    change(known);
    const { facility, day } = known.said;
    if (this.days.get(`${facility} ${day}`)?.isSigned) this.day(facility, day, { isSigned: false, isOpenAgain: true });
  }

  private open(stock: string, vials: number): void {
    this.stock.set(stock, (this.stock.get(stock) ?? 0) - vials);
  }

  private day(facility: string, day: string, change: Partial<DayTruth>): void {
    const before = this.days.get(`${facility} ${day}`) ?? { declared: 0, isSigned: false, isOpenAgain: false };
    this.days.set(`${facility} ${day}`, { ...before, ...change });
  }

  /** Whoever entered a dose first speaks for it. */
  private stands(known: KnownEntry): boolean {
    if (known.isWithdrawn) return false;
    for (const other of this.ofDose.get(known.said.dose) ?? []) {
      if (other === known) return true;
      if (!other.isWithdrawn && this.areOne(other.said, known.said)) return false;
    }
    return true;
  }

  /** Both speak of one dose: anybody can see it by the number and the lot, or an officer has found it. */
  private areOne(one: PlayedEntry, other: PlayedEntry): boolean {
    const hasNumber = this.people[one.person]?.citizenId !== undefined;
    const isPlain = one.person === other.person && hasNumber && one.lot !== undefined && one.lot === other.lot;
    return isPlain || this.foundSame.has(pairOf(one.id, other.id));
  }

  private identityOf({ person, stranger }: PlayedEntry): string {
    const number = this.people[person]?.citizenId;
    return number ?? this.strangers.get(stranger) ?? stranger;
  }
}

const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');

const isOn = (one: PlayedEntry, facility: string, day: string): boolean => one.facility === facility && one.day === day;

/** What the play's national platform says of a dose of whoever has the number. */
export function nationalAnswer(number: string | undefined): 'accepted' | 'refused' {
  return number === undefined || number.endsWith(NOT_FOUND_NATIONALLY) ? 'refused' : 'accepted';
}
