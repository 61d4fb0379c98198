import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  Refused,
  RequestDigests,
  versionMismatch,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { ZoneAreas } from '../zones/zone-areas.js';
import { visitedPlaceAnswerOf } from './visited-place-answers.js';
import type { VisitedPlaceAnswer, VisitedPlaceBody } from './visited-place.dto.js';
import { given, VisitedPlaceForms } from './visited-place-forms.js';
import { requireDraft } from './visited-place.rules.js';
import { VisitedPlaceStore, type FoundVisitedPlaceAct } from './visited-place.store.js';
import type { VisitedPlace, VisitedPlaceAct, VisitedPlaceDraft } from './visited-place.js';

export interface SeenVisitedPlace {
  readonly id: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly actor: Actor;
}

/** Drafts visited places and changes drafts. Nobody but staff of the area is told of either. */
@Injectable()
export class DraftVisitedPlaceUseCase {
  constructor(
    private readonly database: Database,
    private readonly places: VisitedPlaceStore,
    private readonly forms: VisitedPlaceForms,
    private readonly areas: ZoneAreas,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  draft(body: VisitedPlaceBody, idempotencyKey: string, actor: Actor): Promise<Answered<VisitedPlaceAnswer>> {
    const request = this.digests.of({ actor, route: 'POST /v1/visited-places', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const said = await this.forms.read(body, actor, tx.recordedAt);
      const place = newPlace(uuidv7(), said, tx.recordedAt);
      const act = actOf(place, 'drafted', tx.recordedAt, actor);
      if (!(await this.places.note(tx, act, { draft: said, made: request.digest })))
        return (await this.answerOf(tx, request)) ?? unanswered();
      await this.places.insert(tx, place);
      await this.record(tx, actor, 'visited-place.drafted', place);
      return { body: visitedPlaceAnswerOf(place), replayed: false };
    });
  }

  /** Says everything of a draft anew. @throws Refused 404 outside the actor's areas, 412, 409 once it is decided */
  change({ id, version, actor }: SeenVisitedPlace, body: VisitedPlaceBody): Promise<VisitedPlaceAnswer> {
    return this.database.transaction(async (tx) => {
      const before = await this.places.lock(tx, id);
      if (!before || !this.areas.covers(actor, [before.communeCode]))
        throw new Refused('visited-place-not-found', { status: 404 });
      given(requireDraft(before));
      if (before.version !== version) throw versionMismatch();
      const said = await this.forms.read(body, actor, tx.recordedAt);
      const place: VisitedPlace = { ...before, ...said, version: version + 1 };
      await this.places.note(tx, actOf(place, 'changed', tx.recordedAt, actor), { draft: said });
      await this.places.save(tx, place);
      await this.record(tx, actor, 'visited-place.changed', place);
      return visitedPlaceAnswerOf(place);
    });
  }

  /** What was answered then, whatever has become of the draft since. */
  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<VisitedPlaceAnswer> | undefined> {
    const found = await this.places.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ act, draft }: FoundVisitedPlaceAct) =>
      draft ? visitedPlaceAnswerOf(newPlace(act.placeId, draft, act.at)) : unanswered(),
    );
  }

  private record(tx: Tx, actor: Actor, action: string, { id, communeCode }: VisitedPlace): Promise<void> {
    const object = { objectKind: 'visited-place', objectId: id, detail: { communeCode } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}

function newPlace(id: string, said: VisitedPlaceDraft, draftedAt: Date): VisitedPlace {
  return { ...said, id, version: 1, state: 'draft', draftedAt, publishedAt: null, withdrawnAt: null };
}

function actOf(
  { id, version }: VisitedPlace,
  act: 'drafted' | 'changed',
  at: Date,
  { id: by, name: byName }: Actor,
): VisitedPlaceAct {
  return { placeId: id, act, version, reason: null, at, by, byName };
}

/** The key is unique over all acts, and its digest is made of the route: no other act can have it. */
function unanswered(): never {
  throw new Error('The key of a draft belongs to another act');
}
