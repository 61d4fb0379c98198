import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { readableArea, type ReadableArea } from '../readable-area.rules.js';
import { listedEntryOf } from './attention-answers.js';
import { AttentionEntriesQuery } from './attention-entries.query.js';
import type { AttentionEntriesFilter, AttentionEntriesPage } from './attention-views.dto.js';

const HOUR_MS = 3_600_000;

/** The officer's list, which shows no person. */
@Injectable()
export class ListEntriesUseCase {
  constructor(
    private readonly entries: AttentionEntriesQuery,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async execute(
    { limit, cursor, state, ...query }: AttentionEntriesFilter,
    actor: Actor,
  ): Promise<AttentionEntriesPage> {
    const now = this.clock.now();
    const filter = {
      area: this.areaOf(actor, query.area),
      source: query.source,
      level: query.level,
      sinceUntil: query.olderThan === undefined ? undefined : new Date(now.getTime() - query.olderThan * HOUR_MS),
    };
    const purpose = JSON.stringify([
      'attention',
      actor.id,
      state,
      query.area,
      query.level,
      query.source,
      query.olderThan,
    ]);
    const found = await this.entries.list(filter, { state, after: this.positionOf(purpose, cursor), rows: limit + 1 });
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.since.toISOString(), last.id]));
    const items = page.items.map((row) => listedEntryOf(row, actor.id, now));
    return { items, nextCursor: page.nextCursor, counts: await this.entries.count(filter) };
  }

  /** What of the asked area is the officer's. */
  private areaOf(actor: Actor, asked: string | undefined): ReadableArea {
    const { adminUnits } = this.referenceData;
    const own = readableArea(actor.areas, adminUnits);
    if (asked === undefined) return own;
    const wanted = readableArea([asked], adminUnits);
    return {
      communes: own.communes.filter((commune) => wanted.communes.includes(commune)),
      beyondCommunes: own.beyondCommunes && wanted.beyondCommunes,
    };
  }

  private positionOf(purpose: string, cursor: string | undefined): { since: Date; id: string } | undefined {
    if (cursor === undefined) return undefined;
    const [since, id] = this.cursors.decode(purpose, cursor);
    return { since: new Date(String(since)), id: String(id) };
  }
}
