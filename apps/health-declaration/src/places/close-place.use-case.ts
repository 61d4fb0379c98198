import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, currentTraceparent, Refused, versionMismatch, type Actor } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { placeWasClosed } from '../published-events.js';
import { decideClosing, type Place } from './place.rules.js';
import { PlaceStore } from './place.store.js';

export interface ClosePlace {
  readonly code: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly actor: Actor;
}

@Injectable()
export class ClosePlaceUseCase {
  constructor(
    private readonly database: Database,
    private readonly places: PlaceStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  execute = ({ code, version, actor }: ClosePlace): Promise<Place> =>
    this.database.transaction(async (tx) => {
      const place = await this.places.load(tx, code);
      if (!place || !actorCovers(actor, place.communeCode, this.referenceData.adminUnits)) {
        throw new Refused('place-not-found', { status: 404 });
      }
      if (place.version !== version) throw versionMismatch();
      const closing = decideClosing(place, tx.recordedAt);
      if (!closing.ok) throw new Refused(closing.code);
      const closed = { ...place, ...closing.value, version: place.version + 1 };
      await this.places.close(tx, code, closed.version, closed.closedAt);
      await this.audit.record(tx, { actor, action: 'place.closed', objectKind: 'place', objectId: code });
      await publish(tx, [
        placeWasClosed(
          { aggregateId: code, version: closed.version, traceparent: currentTraceparent() },
          { ...closed, day: localDayOf(closed.closedAt) },
        ),
      ]);
      return closed;
    });
}
