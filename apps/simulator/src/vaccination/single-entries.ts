import type { EntryList } from './entry-list.js';
import { subjectsOf } from './entry-list.js';
import { lotOf, type GivenDose } from './given-doses.js';
import { Quota } from './quota.js';
import { momentOf, type Schedule } from './rounds.js';
import { personForm } from '../epidemic/swab.js';
import { MISHAPS_OF_ENTRY, PRODUCTS } from './vaccination-parameters.js';
import type { PlayedEntry } from './vaccination-act.js';

/** What is put right later on: the hour is given by whoever plans the day of the backlog. */
export type Mending = (at: Date) => void;

export interface SingleEntries {
  /** Before the days are signed. */
  readonly mendings: readonly Mending[];
  /** After it, so that the days are open again. */
  readonly lateMendings: readonly Mending[];
  /** Entries that have no lot and are of one dose alone. */
  readonly withoutLot: readonly PlayedEntry[];
  /** Entries of people without a document that say nothing wrong, by person. */
  readonly ofStrangers: ReadonlyMap<number, readonly PlayedEntry[]>;
}

const HOUR_MS = 3_600_000;
/** From the needle to the computer, at most. */
const ENTERED_WITHIN_HOURS = 0.5;
const OFFICE_HOURS = { from: 7.5, for: 8.5 } as const;

/** Doses that are entered one by one, with what goes wrong at it. */
export class EnteringSingly {
  private readonly mendings: Mending[] = [];
  private readonly lateMendings: Mending[] = [];
  private readonly ofStrangers = new Map<number, PlayedEntry[]>();

  constructor(
    private readonly list: EntryList,
    private readonly schedule: Schedule,
    /** Doses of each person, here and elsewhere. */
    private readonly dosesOf: ReadonlyMap<number, readonly GivenDose[]>,
    /** People with a document who are never vaccinated, and are taken for somebody else. */
    private readonly bystanders: number[],
  ) {}

  /** @param doses in an order of chance */
  enter(doses: readonly GivenDose[]): SingleEntries {
    const { list } = this;
    const mishaps = new Quota([...doses]);
    const isOfHere = ({ origin }: GivenDose): boolean => origin === 'facility';
    const hasDocument = (dose: GivenDose): boolean => isOfHere(dose) && list.hasDocument(dose.person);
    const isOnlyOne = (dose: GivenDose): boolean => hasDocument(dose) && this.dosesOf.get(dose.person)?.length === 1;
    const shares = MISHAPS_OF_ENTRY;
    mishaps.take(shares.doubtful.decided, isOnlyOne).forEach((dose) => this.decideDoubtful(dose));
    mishaps.take(shares.doubtful.leftOpen, isOnlyOne).forEach((dose) => this.enterDoubtful(dose));
    mishaps.take(shares.double, hasDocument).forEach((dose) => this.enterTwice(dose));
    mishaps.take(shares.wrongPersonCorrected, isOfHere).forEach((dose) => this.correctPerson(dose));
    mishaps.take(shares.wrongPersonWithdrawn, isOfHere).forEach((dose) => this.withdrawPerson(dose));
    mishaps.take(shares.wrongLotCorrected, isOfHere).forEach((dose) => this.correctLot(dose, this.mendings));
    mishaps
      .take(shares.wrongLotCorrectedAfterSignature, isOfHere)
      .forEach((dose) => this.correctLot(dose, this.lateMendings));
    const withoutLot = mishaps
      .take(shares.lotMissing, isOfHere)
      .map((dose) => list.enter(this.entryTime(dose), dose, { lotUnknown: true }));
    for (const dose of mishaps.rest()) this.note(list.enter(this.entryTime(dose), dose));
    return { mendings: this.mendings, lateMendings: this.lateMendings, withoutLot, ofStrangers: this.ofStrangers };
  }

  /** As it is given, or, where that was before the first day of the play, on some day of it. */
  entryTime({ at, origin }: GivenDose): Date {
    const { random } = this.list;
    if (at) return new Date(at.getTime() + random.next() * ENTERED_WITHIN_HOURS * HOUR_MS);
    const day = random.between(0, this.schedule.backlogDay - 1);
    const hour = OFFICE_HOURS.from + random.next() * OFFICE_HOURS.for;
    // Whoever was vaccinated elsewhere says so before the dose here is entered; the order changes no figure.
    return momentOf(this.schedule.calendar, day, origin === 'facility' ? hour : OFFICE_HOURS.from);
  }

  private note(entry: PlayedEntry): void {
    if (this.list.hasDocument(entry.person)) return;
    this.ofStrangers.set(entry.person, [...(this.ofStrangers.get(entry.person) ?? []), entry]);
  }

  private otherPoint({ facility }: GivenDose): string {
    return this.list.random.pick(this.list.points.all.filter(({ code }) => code !== facility)).code;
  }

  /** Both say the same: one dose with two witnesses. */
  private enterTwice(dose: GivenDose): void {
    const at = this.entryTime(dose);
    this.list.enter(at, dose);
    this.list.enter(at, dose, { facility: this.otherPoint(dose), onPaper: true });
  }

  /** The other has no lot: two doses, until an officer finds that they are one. */
  private enterDoubtful(dose: GivenDose): readonly [PlayedEntry, PlayedEntry] {
    const at = this.entryTime(dose);
    const facility = this.otherPoint(dose);
    return [this.list.enter(at, dose), this.list.enter(at, dose, { facility, lotUnknown: true, onPaper: true })];
  }

  private decideDoubtful(dose: GivenDose): void {
    const { list } = this;
    const [one, other] = this.enterDoubtful(dose);
    const entries = [one.id, other.id] as const;
    this.mendings.push((at) =>
      list.write(at, subjectsOf(dose, one), { kind: 'decide-same', entries, key: list.newKey() }),
    );
  }

  private nextBystander(): number {
    const bystander = this.bystanders.pop();
    if (bystander === undefined) throw new RangeError('Nobody is left who could be taken for somebody else');
    return bystander;
  }

  private correctPerson(dose: GivenDose): void {
    const { list } = this;
    const wrong = list.enter(this.entryTime(dose), dose, { person: this.nextBystander() });
    const to = { person: dose.person, stranger: `${wrong.id} corrected` };
    this.correct(this.mendings, dose, wrong, { person: personForm(list.personOf(dose.person)) }, to);
  }

  private withdrawPerson(dose: GivenDose): void {
    const { list } = this;
    const wrong = list.enter(this.entryTime(dose), dose, { person: this.nextBystander() });
    this.mendings.push((later) => {
      list.request(later, subjectsOf(dose, wrong), withdrawalOf(list, wrong, 'Nhập nhầm người'));
      list.enter(later, dose, { onPaper: true });
    });
  }

  private correctLot(dose: GivenDose, mendings: Mending[]): void {
    const label = PRODUCTS.find(({ vaccine }) => vaccine === dose.vaccine)?.label ?? '';
    const wrong = this.list.enter(this.entryTime(dose), dose, { lot: lotOf(`${label}-SAI`, 0, 0) });
    this.correct(mendings, dose, wrong, { lot: dose.lot }, { lot: dose.lot });
  }

  private correct(
    mendings: Mending[],
    dose: GivenDose,
    entry: PlayedEntry,
    said: object,
    to: Partial<Pick<PlayedEntry, 'person' | 'stranger' | 'lot'>>,
  ): void {
    const { list } = this;
    const body = { ...said, reason: 'Đối chiếu phiếu tiêm' };
    mendings.push((later) =>
      list.request(later, subjectsOf(dose, entry), {
        request: { ...list.asPoint(entry.facility), method: 'POST', path: `/v1/doses/{${entry.id}}/corrections`, body },
        ...{ fact: { kind: 'corrected', entry: entry.id, to }, losesAnswer: false },
      }),
    );
  }
}

/** What takes an entry back. */
export function withdrawalOf(list: EntryList, entry: PlayedEntry, reason: string): Parameters<EntryList['request']>[2] {
  const path = `/v1/doses/{${entry.id}}/withdrawals`;
  return {
    request: { ...list.asPoint(entry.facility), method: 'POST', path, body: { reason } },
    ...{ fact: { kind: 'withdrawn', entry: entry.id }, losesAnswer: false },
  };
}
