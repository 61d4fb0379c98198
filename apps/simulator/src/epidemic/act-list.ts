import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { MISHAPS } from './epidemic-parameters.js';
import { instantOf, type CalendarOfPlay } from './laboratory-times.js';
import type { EpidemicAct, Role, TestingFact } from './testing-act.js';

export interface ActToWrite {
  readonly at: Date;
  readonly as: Role;
  readonly path: string;
  readonly body: object;
  readonly fact: TestingFact;
  readonly subjects: readonly string[];
}

/** Collects what will be done, and gives out codes and keys. */
export class ActList {
  readonly acts: EpidemicAct[] = [];
  private readonly consignments = new Map<string, string[]>();
  private specimens = 0;
  private pools = 0;

  constructor(
    readonly people: readonly Person[],
    readonly calendar: CalendarOfPlay,
    readonly random: Random,
  ) {}

  personOf(person: number): Person {
    const found = this.people[person];
    if (!found) throw new RangeError(`Nobody has the number ${person}`);
    return found;
  }

  newBarcode(): string {
    this.specimens += 1;
    return `SP${String(this.specimens).padStart(6, '0')}`;
  }

  newPoolCode(): string {
    this.pools += 1;
    return `MG-${String(this.pools).padStart(5, '0')}`;
  }

  write(act: ActToWrite): void {
    const losesAnswer = this.random.chance(MISHAPS.answerLost);
    this.acts.push({ ...act, kind: 'testing', key: this.random.hex(16), losesAnswer });
  }

  /** Something that must be refused, naming a field or with a code. */
  writeRefused(act: {
    at: Date;
    as: Role;
    path: string;
    body: object;
    status: number;
    names: string;
    subjects: readonly string[];
  }): void {
    this.acts.push({ ...act, kind: 'refused', key: this.random.hex(16) });
  }

  writeCase(act: Omit<Extract<EpidemicAct, { kind: 'case' }>, 'kind' | 'key' | 'subjects'>): void {
    this.acts.push({
      ...act,
      kind: 'case',
      key: this.random.hex(16),
      subjects: [act.specimen, `case ${act.specimen}`],
    });
  }

  /** With the next consignment of the day from the facility to the laboratory. */
  consign(day: number, facility: string, laboratory: string, specimen: string): void {
    const consignment = `${day} ${facility} ${laboratory}`;
    this.consignments.set(consignment, [...(this.consignments.get(consignment) ?? []), specimen]);
  }

  /** All of a day's consignments go at one hour. */
  sendConsignments(day: number, hour: number): void {
    const at = instantOf(this.calendar, day, hour);
    for (const [consignment, specimens] of this.consignments) {
      const [of, facility = '', laboratory = ''] = consignment.split(' ');
      if (Number(of) !== day) continue;
      const body = {
        ...{ facilityCode: facility, laboratoryCode: laboratory, dispatchedAt: at.toISOString(), barcodes: specimens },
      };
      const fact: TestingFact = { kind: 'dispatched', specimens, laboratory, at };
      this.write({ at, as: 'collection-team', path: '/v1/consignments', body, fact, subjects: specimens });
    }
  }
}
