import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { listedZoneOf, zoneActAnswerOf, zoneAnswerOf } from './zone-answers.js';
import type { ZoneDraftsPage, ZoneWithHistory } from './zone-answers.dto.js';
import { ZoneAreas } from './zone-areas.js';
import { ZoneDraftsQuery } from './zone-drafts.query.js';
import { OUTLINES_MAX, type ZoneDraftsQueryString } from './zone-queries.dto.js';
import { ZoneStore } from './zone.store.js';

/** Acts of one zone that are shown, the earliest first. */
const HISTORY_MAX = 500;

/** What staff may read of the zones of their own areas, whatever their state. */
@Injectable()
export class ReadZoneDraftsUseCase {
  constructor(
    private readonly database: Database,
    private readonly drafts: ZoneDraftsQuery,
    private readonly zones: ZoneStore,
    private readonly areas: ZoneAreas,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 for more outlines than are answered at once */
  async list(
    { state = 'draft', kind, outlines, limit, cursor }: ZoneDraftsQueryString,
    actor: Actor,
  ): Promise<ZoneDraftsPage> {
    const listed = outlines === 'true' ? zoneAnswerOf : listedZoneOf;
    if (outlines === 'true' && limit > OUTLINES_MAX)
      throw new Refused('zone-outlines-too-many', { status: 400, path: 'limit' });
    const now = this.clock.now();
    const purpose = JSON.stringify(['zone-drafts', state, kind]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const communes = this.areas.communesOfActor(actor);
    const found = await this.drafts.list({
      ...{ communes, state, kind, at: now, rows: limit + 1 },
      after: after === undefined ? undefined : String(after),
    });
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { ...page, items: page.items.map((zone) => listed(zone, now)) };
  }

  /** @throws Refused 404 outside the actor's areas */
  async show(id: string, actor: Actor): Promise<ZoneWithHistory> {
    const zone = await this.zones.find(this.database, id);
    if (!zone || !this.areas.covers(actor, zone.communeCodes)) throw new Refused('zone-not-found', { status: 404 });
    const history = await this.zones.history(this.database, id, HISTORY_MAX);
    return { ...zoneAnswerOf(zone, this.clock.now()), history: history.map(zoneActAnswerOf) };
  }
}
