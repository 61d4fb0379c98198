import { Injectable } from '@nestjs/common';
import { AuditLog, BlindIndex } from '#libs/database';
import { canonicalJson, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { parseIdentityDocument, parseInstant, parsePhone, parsePlaceCode } from '#libs/vocabulary';
import { CheckInSeal } from '../check-ins/check-in-seal.js';
import { PublicPlaceQuery } from '../places/public-place.query.js';
import { readableArea } from '../readable-area.rules.js';
import type { AskOverlapsBody, Overlap, OverlapsAnswer } from './ask-overlaps.dto.js';
import { decideWindow, minutesTogether, type Window } from './overlap.rules.js';
import { OVERLAPS_MAX, OverlapsQuery, type OverlappingStay, type PlaceTime } from './overlaps.query.js';
import { STAYS_MAX, StaysOfPersonQuery, type PersonSought, type Stay } from './stays-of-person.query.js';

const MINUTE_MS = 60_000;

/** What is asked about: stays of a person with their ids, or one time at a place. */
interface Asked {
  readonly by: PersonSought['by'] | 'place';
  readonly stays: readonly (PlaceTime & { readonly placeKind: string | null })[];
  readonly ids: readonly string[];
  readonly complete: boolean;
}

/** Answers who was at the same place at the same time. Every question is in the audit before its answer. */
@Injectable()
export class AskOverlapsUseCase {
  constructor(
    private readonly people: StaysOfPersonQuery,
    private readonly overlaps: OverlapsQuery,
    private readonly places: PublicPlaceQuery,
    private readonly seal: CheckInSeal,
    private readonly indexes: BlindIndex,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 unless a person or a place is named, 422 for a window that cannot be, 404 beyond one's areas */
  async execute(body: AskOverlapsBody, actor: Actor): Promise<OverlapsAnswer> {
    const window = this.windowOf(body);
    const { communes } = readableArea(actor.areas, this.referenceData.adminUnits);
    const asked = await this.askedBy(body, window, communes);
    const marginMinutes = body.marginMinutes ?? 0;
    const found = await this.overlaps.find(asked.stays.map(widenedBy(marginMinutes)), asked.ids);
    const named = found.slice(0, OVERLAPS_MAX);
    const overlaps = await this.name(named, asked.stays);
    await this.record(body, actor, asked, overlaps.length);
    const stays = asked.stays.map(({ placeCode, placeKind, from, to }) => ({
      placeCode,
      placeKind,
      ...timesOf({ from, to }),
    }));
    return { stays, overlaps, complete: asked.complete && found.length === named.length };
  }

  private windowOf({ from, to }: AskOverlapsBody): Window {
    const decided = decideWindow(instantOf(from), instantOf(to), this.clock.now());
    if (!decided.ok) throw new Refused(decided.code, { path: decided.path });
    return decided.value;
  }

  private async askedBy(
    { person, placeCode }: AskOverlapsBody,
    window: Window,
    communes: readonly string[],
  ): Promise<Asked> {
    if ((person === undefined) === (placeCode === undefined)) {
      const code = person === undefined ? 'no-known-shape' : 'ambiguous-shape';
      throw new Refused('invalid-request', { status: 400, errors: [{ path: '', code }] });
    }
    if (person === undefined) return this.askedPlace(String(placeCode), window, communes);
    const sought = this.soughtBy(person);
    const stays = await this.people.find(sought, window, communes);
    return { by: sought.by, stays, ids: stays.map(({ id }: Stay) => id), complete: stays.length < STAYS_MAX };
  }

  private async askedPlace(typed: string, window: Window, communes: readonly string[]): Promise<Asked> {
    const code = parsePlaceCode(typed);
    const place = await this.places.find(code.ok ? code.value : typed);
    if (!communes.includes(place.communeCode)) throw new Refused('place-not-found', { status: 404 });
    return {
      by: 'place',
      stays: [{ ...window, placeCode: place.code, placeKind: place.kind }],
      ids: [],
      complete: true,
    };
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

  private async name(found: readonly OverlappingStay[], stays: Asked['stays']): Promise<Overlap[]> {
    const visitors = await this.seal.openAll(found);
    return found.flatMap((stay, index) => {
      const [visitor, asked] = [visitors[index], stays[stay.number]];
      if (!visitor || !asked) return [];
      const { id, number, placeCode } = stay;
      const together = minutesTogether(asked, stay);
      return [{ checkInId: id, stay: number, placeCode, ...timesOf(stay), minutesTogether: together, ...visitor }];
    });
  }

  /** The question as a keyed digest: who asked the same twice is seen, and whom about is not told. */
  private async record(body: AskOverlapsBody, actor: Actor, { by, stays }: Asked, count: number): Promise<void> {
    const objectId = this.indexes.of('tracing.question', canonicalJson(body)).toString('hex');
    const { from, to, marginMinutes } = body;
    const detail = { by, from, to, marginMinutes, stays: stays.length, people: count };
    await this.audit.recordNow({ actor, action: 'tracing.asked', objectKind: 'tracing-question', objectId, detail });
  }
}

function instantOf(typed: string | undefined): Date | undefined {
  const parsed = typed === undefined ? undefined : parseInstant(typed);
  return parsed?.ok ? parsed.value : undefined;
}

function widenedBy(minutes: number): (time: PlaceTime) => PlaceTime {
  const margin = minutes * MINUTE_MS;
  return ({ placeCode, from, to }) => ({
    placeCode,
    from: new Date(from.getTime() - margin),
    to: new Date(to.getTime() + margin),
  });
}

function timesOf({ from, to }: Window): { from: string; to: string } {
  return { from: from.toISOString(), to: to.toISOString() };
}
