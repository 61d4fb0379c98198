import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { PlacesByCodeQuery } from '../places/places-by-code.query.js';
import type { PlaceCapacity } from './check-in-views.dto.js';
import { worksAt } from './place-of-actor.js';
import { PlaceOccupancyStore } from './place-occupancy.store.js';

export interface SetCapacity {
  readonly placeCode: string;
  readonly capacity: number | null;
  readonly actor: Actor;
}

/** Says how many people a place may hold at once. Those who are inside stay, also where they are more. */
@Injectable()
export class SetCapacityUseCase {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesByCodeQuery,
    private readonly occupancy: PlaceOccupancyStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for a place that is not the actor's, as where there is none */
  execute = ({ placeCode, capacity, actor }: SetCapacity): Promise<PlaceCapacity> =>
    this.database.transaction(async (tx) => {
      const place = (await this.places.find(tx, [placeCode])).get(placeCode);
      if (!place || !worksAt(actor, place, this.referenceData.adminUnits))
        throw new Refused('place-not-found', { status: 404 });
      await this.occupancy.setCapacity(tx, placeCode, capacity, actor.id);
      const object = { objectKind: 'place', objectId: placeCode };
      await this.audit.record(tx, { actor, action: 'place.capacity-set', ...object, detail: { capacity } });
      return { placeCode, capacity };
    });
}
