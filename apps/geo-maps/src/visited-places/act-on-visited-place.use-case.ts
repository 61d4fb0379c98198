import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, versionMismatch, type Answered, type ActOnSeen } from '#libs/http';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import { ZoneAreas } from '../zones/zone-areas.js';
import { visitedPlaceAnswerOf } from './visited-place-answers.js';
import type { VisitedPlaceAnswer, VisitedPlaceDecisionBody, VisitedPlaceWithdrawalBody } from './visited-place.dto.js';
import { given, textOf, textOrNull } from './visited-place-forms.js';
import {
  decidePublication,
  decideRejection,
  decideWithdrawal,
  type VisitedPlaceChange,
  type VisitedPlaceDecision,
} from './visited-place.rules.js';
import { VisitedPlaceStore } from './visited-place.store.js';
import type { VisitedPlace, VisitedPlaceAct } from './visited-place.js';

/** Who acts on which place, and on which version if the request says it. */
export interface ActingOnVisitedPlace extends ActOnSeen {
  readonly id: string;
}

interface Act {
  readonly kind: 'published' | 'rejected' | 'withdrawn';
  readonly route: string;
  readonly body: object;
  readonly reason: string | null;
  readonly decide: (place: VisitedPlace, at: Date) => VisitedPlaceDecision<VisitedPlaceChange>;
}

/**
 * Publishes, rejects and withdraws visited places. Each answers 404 outside the actor's areas, 412 where the place is
 * not what the officer has seen, and 409 where somebody else was first.
 */
@Injectable()
export class ActOnVisitedPlaceUseCase {
  constructor(
    private readonly database: Database,
    private readonly places: VisitedPlaceStore,
    private readonly areas: ZoneAreas,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly layerChanges: LayerChanges,
  ) {}

  decide(acting: ActingOnVisitedPlace, body: VisitedPlaceDecisionBody): Promise<Answered<VisitedPlaceAnswer>> {
    const reason = textOrNull(body.reason);
    const act = { route: 'POST /v1/visited-places/decisions', body, reason };
    return body.decision === 'publish'
      ? this.act(acting, { ...act, kind: 'published', decide: decidePublication })
      : this.act(acting, { ...act, kind: 'rejected', decide: (place) => decideRejection(place, reason) });
  }

  withdraw(acting: ActingOnVisitedPlace, body: VisitedPlaceWithdrawalBody): Promise<Answered<VisitedPlaceAnswer>> {
    const route = 'POST /v1/visited-places/withdrawals';
    return this.act(acting, { kind: 'withdrawn', route, body, reason: textOf(body.reason), decide: decideWithdrawal });
  }

  private act(
    { id, version, idempotencyKey, actor }: ActingOnVisitedPlace,
    { kind, route, body, reason, decide }: Act,
  ): Promise<Answered<VisitedPlaceAnswer>> {
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { id, ...body } });
    return this.database.transaction(async (tx) => {
      const before = await this.places.lock(tx, id);
      if (!before || !this.areas.covers(actor, [before.communeCode]))
        throw new Refused('visited-place-not-found', { status: 404 });
      const found = await this.places.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, (one) => visitedPlaceAnswerOf(asOf(before, one.act)));
      if (earlier) return earlier;
      if (version !== undefined && before.version !== version) throw versionMismatch();
      const change = given(decide(before, tx.recordedAt));
      const place: VisitedPlace = { ...before, ...change, version: before.version + 1 };
      if (kind !== 'rejected') await this.places.lockPublic(tx);
      tx.afterCommit(() => this.layerChanges.changed());
      const noted = { placeId: id, act: kind, version: place.version, reason, at: tx.recordedAt };
      const officer = { by: actor.id, byName: actor.name };
      if (!(await this.places.note(tx, { ...noted, ...officer }, { made: request.digest })))
        throw new Refused('idempotency-key-reused', { status: 409, path: 'Idempotency-Key' });
      await this.places.save(tx, place);
      const object = { objectKind: 'visited-place', objectId: id, detail: { communeCode: place.communeCode } };
      await this.audit.record(tx, { actor, action: `visited-place.${kind}`, ...object });
      return { body: visitedPlaceAnswerOf(place), replayed: false };
    });
  }
}

/** The place as an act has left it: what is published never changes but for its state. */
function asOf(place: VisitedPlace, { act, version }: VisitedPlaceAct): VisitedPlace {
  return { ...place, version, state: act === 'drafted' || act === 'changed' ? 'draft' : act };
}
