import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { addDays, localDayOf, parseIdentityDocument, parseInstant, parsePhone, parsePlaceCode } from '#libs/vocabulary';
import { ruleOf } from '../check-ins/check-in.rules.js';
import { CheckInSeal } from '../check-ins/check-in-seal.js';
import { PublicPlaceQuery } from '../places/public-place.query.js';
import { readableArea } from '../readable-area.rules.js';
import type { AskOverlapsBody } from './ask-overlaps.dto.js';
import { decideWindow, type Window } from './overlap.rules.js';
import { STAYS_MAX, StaysOfPersonQuery, type PersonSought } from './stays-of-person.query.js';

/** A check-in may arrive so many days after its own, and lasts as the rules of its arrival say. */
const LATE_DAYS_MAX = 7;

/** A time at a place that is asked about. */
export interface AskedTime extends Window {
  readonly placeCode: string;
  readonly placeKind: string;
  /** Minutes that a stay there may have lasted at that time, by every rule that was in force. */
  readonly longestStayMinutes: number;
}

/** What is asked about: stays of a person with their ids, or one time at a place. */
export interface Asked {
  readonly by: PersonSought['by'] | 'place';
  readonly times: readonly AskedTime[];
  readonly ids: readonly string[];
  /** False where a person was at more places than one question is answered for. */
  readonly complete: boolean;
}

/** Finds out what a question of contact tracing is about. */
@Injectable()
export class FindAskedTimesUseCase {
  constructor(
    private readonly people: StaysOfPersonQuery,
    private readonly places: PublicPlaceQuery,
    private readonly seal: CheckInSeal,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 unless a person or a place is named, 422 for a window that cannot be, 404 beyond the areas */
  async execute({ person, placeCode, from, to }: AskOverlapsBody, areas: readonly string[]): Promise<Asked> {
    const window = decideWindow(instantOf(from), instantOf(to), this.clock.now());
    if (!window.ok) throw new Refused(window.code, { path: window.path });
    const { communes } = readableArea(areas, this.referenceData.adminUnits);
    if (person !== undefined && placeCode === undefined) return this.ofPerson(person, window.value, communes);
    if (person === undefined && placeCode !== undefined) return this.ofPlace(placeCode, window.value, communes);
    const code = person === undefined ? 'no-known-shape' : 'ambiguous-shape';
    throw new Refused('invalid-request', { status: 400, errors: [{ path: '', code }] });
  }

  private async ofPerson(
    person: NonNullable<AskOverlapsBody['person']>,
    window: Window,
    communes: readonly string[],
  ): Promise<Asked> {
    const sought = this.soughtBy(person);
    const stays = await this.people.find(sought, window, communes);
    const times = stays.map(({ id: _, ...stay }) => ({
      ...stay,
      longestStayMinutes: this.longestStay(stay, stay.placeKind),
    }));
    return { by: sought.by, times, ids: stays.map(({ id }) => id), complete: stays.length < STAYS_MAX };
  }

  private async ofPlace(typed: string, window: Window, communes: readonly string[]): Promise<Asked> {
    const code = parsePlaceCode(typed);
    const place = await this.places.find(code.ok ? code.value : typed);
    if (!communes.includes(place.communeCode)) throw new Refused('place-not-found', { status: 404 });
    const longestStayMinutes = this.longestStay(window, place.kind);
    const time = { ...window, placeCode: place.code, placeKind: place.kind, longestStayMinutes };
    return { by: 'place', times: [time], ids: [], complete: true };
  }

  private soughtBy(person: NonNullable<AskOverlapsBody['person']>): PersonSought {
    if ('checkInId' in person) return { by: 'check-in', id: person.checkInId };
    if ('phone' in person) {
      const phone = parsePhone(person.phone);
      return { by: 'phone', digests: phone.ok ? this.seal.phonesOf(phone.value) : [] };
    }
    const document = parseIdentityDocument(person.document);
    return { by: 'document', digests: document.ok ? this.seal.documentsOf(document.value) : [] };
  }

  private longestStay({ from, to }: Window, kind: string): number {
    const rules = this.referenceData.checkInRules;
    const last = addDays(localDayOf(to), LATE_DAYS_MAX);
    let longest = 0;
    for (let day = addDays(localDayOf(from), -1); day <= last; day = addDays(day, 1))
      if (rules.knows(day)) longest = Math.max(longest, ruleOf(rules.inForce(day).stayMinutes, kind));
    return longest;
  }
}

function instantOf(typed: string | undefined): Date | undefined {
  const parsed = typed === undefined ? undefined : parseInstant(typed);
  return parsed?.ok ? parsed.value : undefined;
}
