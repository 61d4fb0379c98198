import { personForm } from '../epidemic/swab.js';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import type { GivenDose } from './given-doses.js';
import type { PointsOfPlay } from './points-of-play.js';
import type { PlayedEntry, Stage, VaccinationAct, VaccinationDeed, VaccinationRequest } from './vaccination-act.js';
import { MISHAPS_OF_ENTRY } from './vaccination-parameters.js';

/** How an entry differs from the dose of which it speaks. */
export interface Misstated {
  readonly person?: number;
  readonly facility?: string;
  readonly lotUnknown?: true;
  readonly lot?: string;
  /** Only the day is known. */
  readonly onPaper?: true;
}

/** Collects what will be done, and gives out numbers and keys. */
export class EntryList {
  readonly acts: VaccinationAct[] = [];
  private readonly everything = new Set<string>();
  private entries = 0;

  constructor(
    readonly people: readonly Person[],
    readonly points: PointsOfPlay,
    readonly random: Random,
  ) {}

  personOf(person: number): Person {
    const found = this.people[person];
    if (!found) throw new RangeError(`Nobody has the number ${person}`);
    return found;
  }

  hasDocument(person: number): boolean {
    return this.personOf(person).citizenId !== undefined;
  }

  /** What is said of a dose, rightly or not. */
  entryOf(dose: GivenDose, misstated: Misstated = {}): PlayedEntry {
    this.entries += 1;
    const id = `E${String(this.entries).padStart(6, '0')}`;
    return {
      ...{ id, dose: dose.id, person: misstated.person ?? dose.person, stranger: id, vaccine: dose.vaccine },
      ...{ lot: misstated.lotUnknown ? undefined : (misstated.lot ?? dose.lot), day: dose.day, origin: dose.origin },
      ...{ facility: misstated.facility ?? dose.facility, priorityGroup: dose.priorityGroup },
    };
  }

  /** Enters one dose through `POST /v1/doses`. */
  enter(at: Date, dose: GivenDose, misstated: Misstated = {}): PlayedEntry {
    const entry = this.entryOf(dose, misstated);
    const given = misstated.onPaper ? undefined : dose.at;
    this.request(at, subjectsOf(dose, entry), {
      request: {
        ...this.asPoint(entry.facility),
        ...{ method: 'POST', path: '/v1/doses', body: doseBody(entry, given, this.personOf(entry.person)) },
      },
      fact: { kind: 'entered', entry },
      losesAnswer: this.random.chance(MISHAPS_OF_ENTRY.answerLost),
    });
    return entry;
  }

  request(
    at: Date,
    subjects: readonly string[],
    request: Omit<Extract<VaccinationDeed, { kind: 'request' }>, 'kind'>,
  ): void {
    this.write(at, subjects, { kind: 'request', ...request });
  }

  write(at: Date, subjects: readonly string[], deed: VaccinationDeed): void {
    for (const subject of subjects) this.everything.add(subject);
    this.acts.push({ kind: 'vaccination', at, subjects, deed });
  }

  /** Concerns everything: whatever is ahead is done by then, and what comes after it waits. To be written last. */
  reach(at: Date, reached: Stage): void {
    this.acts.push({ kind: 'vaccination', at, subjects: [...this.everything], deed: { kind: 'stage', reached } });
  }

  /** Who works for the point, with a new key. */
  asPoint(facility: string): Pick<VaccinationRequest, 'as' | 'key'> {
    return { as: this.points.byCode(facility).client, key: this.newKey() };
  }

  newKey(): string {
    return this.random.hex(16);
  }
}

/** Whoever speaks of the same dose or the same person waits for the other. */
export function subjectsOf(dose: Pick<GivenDose, 'person'>, entry: PlayedEntry): string[] {
  return [...new Set([dose.person, entry.person])].map((person) => `vaccinated ${person}`);
}

/** As `POST /v1/doses` takes it; of a dose on paper only the day is known. */
export function doseBody(entry: PlayedEntry, at: Date | undefined, person: Person): object {
  return {
    person: personForm(person),
    vaccine: entry.vaccine,
    ...(entry.lot === undefined ? { lotUnknown: true } : { lot: entry.lot }),
    administered: at === undefined ? { on: entry.day } : { at: at.toISOString() },
    ...{ facilityCode: entry.facility, origin: entry.origin, priorityGroup: entry.priorityGroup },
    ...(entry.origin === 'outside-province' && { evidence: 'Giấy xác nhận thử nghiệm của tỉnh khác' }),
  };
}
