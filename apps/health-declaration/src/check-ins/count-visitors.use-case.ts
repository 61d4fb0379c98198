import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { endOfLocalDay, localDayOf, startOfLocalDay } from '#libs/vocabulary';
import { PublicPlaceQuery } from '../places/public-place.query.js';
import { worksAt } from './place-of-actor.js';
import type { VisitorCounts } from './visitor-counts.dto.js';
import { VisitorsByHourQuery } from './visitors-by-hour.query.js';

/** Counts who came to a place, hour by hour. It reads nobody, so that there is nothing for the audit. */
@Injectable()
export class CountVisitorsUseCase {
  constructor(
    private readonly places: PublicPlaceQuery,
    private readonly visitors: VisitorsByHourQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a place that is not the actor's, as where there is none */
  async execute(placeCode: string, asked: string | undefined, actor: Actor): Promise<VisitorCounts> {
    const place = await this.places.find(placeCode);
    if (!worksAt(actor, place, this.referenceData.adminUnits)) throw new Refused('place-not-found', { status: 404 });
    const now = this.clock.now();
    const day = asked ?? localDayOf(now);
    const hours = await this.visitors.visitorsByHour(placeCode, startOfLocalDay(day), endOfLocalDay(day), now);
    return { placeCode, day, hours };
  }
}
