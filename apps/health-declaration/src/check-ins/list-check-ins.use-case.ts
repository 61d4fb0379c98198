import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { endOfLocalDay, localDayOf, startOfLocalDay } from '#libs/vocabulary';
import { PublicPlaceQuery } from '../places/public-place.query.js';
import { CheckInSeal } from './check-in-seal.js';
import type { CheckInsPage, CheckInsQuery, MaskedStay } from './check-in-views.dto.js';
import { CheckInsOfPlaceQuery, type StayRow } from './check-ins-of-place.query.js';
import { worksAt } from './place-of-actor.js';
import { PlaceOccupancyStore } from './place-occupancy.store.js';
import { timesOf } from './times-of-stay.js';
import { maskedVisitor } from './visitor.rules.js';

/** Only who may read declarations may read the people of a place. */
const SCOPE_TO_READ_PEOPLE = 'declarations:read';

/** Shows who came to a place, masked. Every reading is in the audit before the answer. */
@Injectable()
export class ListCheckInsUseCase {
  constructor(
    private readonly places: PublicPlaceQuery,
    private readonly stays: CheckInsOfPlaceQuery,
    private readonly occupancy: PlaceOccupancyStore,
    private readonly seal: CheckInSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 for a place that is not the actor's, as where there is none */
  async execute(placeCode: string, { day: asked, limit, cursor }: CheckInsQuery, actor: Actor): Promise<CheckInsPage> {
    await this.requirePlace(placeCode, actor);
    const now = this.clock.now();
    const day = asked ?? localDayOf(now);
    const [from, to] = [startOfLocalDay(day), endOfLocalDay(day)];
    const purpose = JSON.stringify(['check-ins', actor.id, placeCode, day]);
    const before = this.positionOf(purpose, cursor);
    const found = await this.stays.list({ placeCode, from, to, before, rows: limit + 1 });
    const page = pageOf(found, limit, (last) =>
      this.cursors.encode(purpose, [last.checkedInAt.toISOString(), last.id]),
    );
    const items = await this.masked(page.items, actor);
    const counts = await this.stays.counts(placeCode, from, to, now);
    const capacity = (await this.occupancy.capacityOf(placeCode)) ?? null;
    const detail = { day, count: items.length };
    const entry = { actor, action: 'check-in.listed', objectKind: 'place', objectId: placeCode, detail };
    await this.audit.recordNow(entry);
    return { ...page, items, placeCode, day, ...counts, capacity };
  }

  private async requirePlace(placeCode: string, actor: Actor): Promise<void> {
    const place = await this.places.find(placeCode);
    if (!worksAt(actor, place, this.referenceData.adminUnits)) throw new Refused('place-not-found', { status: 404 });
  }

  private async masked(rows: readonly StayRow[], actor: Actor): Promise<MaskedStay[]> {
    const visitors = await this.seal.openAll(rows);
    const seesPeople = actor.scopes.includes(SCOPE_TO_READ_PEOPLE);
    return rows.flatMap((row, index) => {
      const visitor = visitors[index];
      if (!visitor) return [];
      const { id, way, automatic } = row;
      return [{ ...(seesPeople && { id }), person: maskedVisitor(visitor), way, ...timesOf(row), automatic }];
    });
  }

  private positionOf(purpose: string, cursor: string | undefined): { checkedInAt: Date; id: string } | undefined {
    if (cursor === undefined) return undefined;
    const [checkedInAt, id] = this.cursors.decode(purpose, cursor);
    return { checkedInAt: new Date(String(checkedInAt)), id: String(id) };
  }
}
