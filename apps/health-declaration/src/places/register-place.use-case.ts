import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AuditLog, Database, RowSealer, type Tx } from '#libs/database';
import {
  actorCovers,
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { generatePlaceCode, localDayOf, parsePhone, PLACE_CODE_RANDOM_BYTES } from '#libs/vocabulary';
import { placeWasRegistered } from '../published-events.js';
import { decidePoint, type Place, type Point } from './place.rules.js';
import { PlaceStore } from './place.store.js';
import type { RegisterPlaceBody } from './register-place.dto.js';

/** Of 2³⁵ codes even a million are taken so rarely that a second draw suffices. */
const CODE_DRAWS_MAX = 5;
/** Places are not deleted, so that all their contacts share one data key. */
const CONTACT_PERIOD = 'places';

export interface RegisterPlace {
  readonly body: RegisterPlaceBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

@Injectable()
export class RegisterPlaceUseCase {
  constructor(
    private readonly database: Database,
    private readonly places: PlaceStore,
    private readonly referenceData: ReferenceData,
    private readonly sealer: RowSealer,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ body, idempotencyKey, actor }: RegisterPlace): Promise<Answered<Place>> {
    const request = this.digests.of({ actor, route: 'POST /v1/places', key: idempotencyKey, body });
    await this.sealer.prepare([CONTACT_PERIOD]);
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const point = this.decide(body, actor, tx.recordedAt);
      const place = await this.insert(tx, body, point, request);
      if (!place) return (await this.answerOf(tx, request)) ?? noCodeLeft();
      await this.audit.record(tx, { actor, action: 'place.registered', objectKind: 'place', objectId: place.code });
      await publish(tx, [
        placeWasRegistered(
          { aggregateId: place.code, version: place.version, traceparent: currentTraceparent() },
          { ...place, ...point, day: localDayOf(place.registeredAt) },
        ),
      ]);
      return { body: place, replayed: false };
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<Place> | undefined> {
    const found = await this.places.findByKey(tx, request.keys);
    // The answer is that of the registration, even where the place has been closed since.
    return answeredBefore(request, found, ({ place }) => ({ ...place, version: 1, closedAt: null }));
  }

  private decide(body: RegisterPlaceBody, actor: Actor, at: Date): Point | undefined {
    const { adminUnits } = this.referenceData;
    const commune = adminUnits.find(body.communeCode, localDayOf(at));
    const covered = commune?.level === 'commune' && actorCovers(actor, commune.code, adminUnits);
    if (!covered) throw new Refused('commune-not-found', { path: 'communeCode' });
    const point = decidePoint(body);
    if (!point.ok) throw new Refused(point.code, { path: point.path });
    return point.value;
  }

  /** Undefined where a simultaneous request with the same key was faster, or no free code was drawn. */
  private async insert(
    tx: Tx,
    body: RegisterPlaceBody,
    point: Point | undefined,
    request: ArrivedRequest,
  ): Promise<Place | undefined> {
    for (let draw = 0; draw < CODE_DRAWS_MAX; draw += 1) {
      const place: Place = {
        code: generatePlaceCode(randomBytes(PLACE_CODE_RANDOM_BYTES)),
        version: 1,
        name: body.name.normalize('NFC').trim(),
        kind: body.kind,
        communeCode: body.communeCode,
        address: body.address.normalize('NFC').trim(),
        point,
        registeredAt: tx.recordedAt,
        closedAt: null,
      };
      if (await this.places.insert(tx, place, request.digest, this.sealedContact(place.code, body))) return place;
      if (await this.places.findByKey(tx, request.keys)) return undefined;
    }
    return undefined;
  }

  private sealedContact(code: string, { contactPhone }: RegisterPlaceBody): Buffer | null {
    const phone = contactPhone === undefined ? undefined : parsePhone(contactPhone);
    if (!phone?.ok) return null;
    return this.sealer.sealWith(CONTACT_PERIOD, { table: 'place', id: code }, { contactPhone: phone.value });
  }
}

function noCodeLeft(): never {
  throw new Error(`${CODE_DRAWS_MAX} drawn codes of places were all taken`);
}
