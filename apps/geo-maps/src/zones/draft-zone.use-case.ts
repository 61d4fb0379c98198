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
import { zoneAnswerOf } from './zone-answers.js';
import type { ZoneAnswer } from './zone-answers.dto.js';
import { ZoneAreas } from './zone-areas.js';
import type { ZoneDraftBody } from './zone.dto.js';
import { ZoneForms } from './zone-forms.js';
import { requireDraft } from './zone.rules.js';
import { ZoneStore, type FoundAct } from './zone.store.js';
import type { StoredZone, ZoneAct, ZoneDraft } from './zone.js';

export interface SeenDraft {
  readonly id: string;
  /** The version that the officer has seen. */
  readonly version: number;
  readonly actor: Actor;
}

/** Drafts zones and changes drafts. Nobody but staff of the area is told of either. */
@Injectable()
export class DraftZoneUseCase {
  constructor(
    private readonly database: Database,
    private readonly zones: ZoneStore,
    private readonly forms: ZoneForms,
    private readonly areas: ZoneAreas,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  draft(body: ZoneDraftBody, idempotencyKey: string, actor: Actor): Promise<Answered<ZoneAnswer>> {
    const request = this.digests.of({ actor, route: 'POST /v1/zones', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const said = await this.forms.read(body, actor);
      const zone = newZone(uuidv7(), said, tx.recordedAt);
      const act = actOf(zone, 'drafted', tx.recordedAt, actor);
      if (!(await this.zones.note(tx, act, { draft: said, made: request.digest })))
        return (await this.answerOf(tx, request)) ?? unanswered();
      await this.zones.insert(tx, zone);
      await this.record(tx, actor, 'zone.drafted', zone);
      return { body: zoneAnswerOf(zone, zone.draftedAt), replayed: false };
    });
  }

  /** Says everything of a draft anew. @throws Refused 404 outside the actor's areas, 412, 409 once it is decided */
  change({ id, version, actor }: SeenDraft, body: ZoneDraftBody): Promise<ZoneAnswer> {
    return this.database.transaction(async (tx) => {
      const before = await this.zones.lock(tx, id);
      if (!before || !this.areas.covers(actor, before.communeCodes))
        throw new Refused('zone-not-found', { status: 404 });
      const draft = requireDraft(before);
      if (!draft.ok) throw new Refused(draft.code, { status: draft.status });
      if (before.version !== version) throw versionMismatch();
      const said = await this.forms.read(body, actor);
      const zone: StoredZone = { ...before, ...said, version: version + 1 };
      await this.zones.note(tx, actOf(zone, 'changed', tx.recordedAt, actor), { draft: said });
      await this.zones.save(tx, zone);
      await this.record(tx, actor, 'zone.changed', zone);
      return zoneAnswerOf(zone, tx.recordedAt);
    });
  }

  /** What was answered then, whatever has become of the draft since. */
  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<ZoneAnswer> | undefined> {
    return answeredBefore(request, await this.zones.findByKey(tx, request.keys), ({ act, draft }: FoundAct) =>
      draft ? zoneAnswerOf(newZone(act.zoneId, draft, act.at), act.at) : unanswered(),
    );
  }

  private record(tx: Tx, actor: Actor, action: string, { id, kind, areaCodes }: StoredZone): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'zone', objectId: id, detail: { kind, areaCodes } });
  }
}

function newZone(id: string, said: ZoneDraft, draftedAt: Date): StoredZone {
  return { ...said, id, version: 1, state: 'draft', draftedAt, publishedAt: null, withdrawnAt: null };
}

function actOf({ id, version, to }: StoredZone, act: 'drafted' | 'changed', at: Date, actor: Actor): ZoneAct {
  const officer = { by: actor.id, byName: actor.name };
  return { zoneId: id, act, version, to, reason: null, document: null, at, ...officer };
}

/** The key is unique over all acts, and its digest is made of the route: no other act can have it. */
function unanswered(): never {
  throw new Error('The key of a draft belongs to another act');
}
