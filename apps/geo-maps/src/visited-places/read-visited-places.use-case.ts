import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { ZoneAreas } from '../zones/zone-areas.js';
import { visitedPlaceActAnswerOf, visitedPlaceAnswerOf } from './visited-place-answers.js';
import { VisitedPlaceDraftsQuery } from './visited-place-drafts.query.js';
import type {
  VisitedPlaceDraftsQueryString,
  VisitedPlacesPage,
  VisitedPlacesQueryString,
  VisitedPlaceWithHistory,
} from './visited-place.dto.js';
import { VisitedPlaceRecordsQuery } from './visited-place-records.query.js';
import { windowsShownOn } from './visited-place.rules.js';
import { VisitedPlaceStore } from './visited-place.store.js';

/** Acts of one place that are shown, the earliest first. */
const HISTORY_MAX = 500;

/** What everybody may read of visited places, and what staff may read of those of their own areas. */
@Injectable()
export class ReadVisitedPlacesUseCase {
  constructor(
    private readonly database: Database,
    private readonly records: VisitedPlaceRecordsQuery,
    private readonly drafts: VisitedPlaceDraftsQuery,
    private readonly places: VisitedPlaceStore,
    private readonly areas: ZoneAreas,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** Each with the windows that matter on the day; in the order in which they were drafted. */
  async list({ on, commune, limit, cursor }: VisitedPlacesQueryString): Promise<VisitedPlacesPage> {
    const day = on ?? localDayOf(this.clock.now());
    const purpose = JSON.stringify(['visited-places', on, commune]);
    const [after = ''] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = (await this.records.all())
      .map((place) => ({ ...place, windows: windowsShownOn(place.windows, day) }))
      .filter(({ id, windows, communeCode }) => {
        return id > String(after) && windows.length > 0 && (commune === undefined || communeCode === commune);
      })
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { ...page, items: page.items.map(visitedPlaceAnswerOf) };
  }

  async listDrafts(
    { state = 'draft', limit, cursor }: VisitedPlaceDraftsQueryString,
    actor: Actor,
  ): Promise<VisitedPlacesPage> {
    const purpose = JSON.stringify(['visited-place-drafts', state]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.drafts.list({
      ...{ communes: this.areas.communesOfActor(actor), state, rows: limit + 1 },
      after: after === undefined ? undefined : String(after),
    });
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { ...page, items: page.items.map(visitedPlaceAnswerOf) };
  }

  /** @throws Refused 404 outside the actor's areas */
  async show(id: string, actor: Actor): Promise<VisitedPlaceWithHistory> {
    const place = await this.places.find(this.database, id);
    if (!place || !this.areas.covers(actor, [place.communeCode]))
      throw new Refused('visited-place-not-found', { status: 404 });
    const history = await this.places.history(this.database, id, HISTORY_MAX);
    return { ...visitedPlaceAnswerOf(place), history: history.map(visitedPlaceActAnswerOf) };
  }
}
