import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  actorCovers,
  answeredBefore,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
  type ArrivedRequest,
  type RequestDigest,
} from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { RecountPersonDaysUseCase } from '../person-days/recount-person-days.use-case.js';
import { peopleWereMerged, peopleWereParted } from '../published-events.js';
import { CandidateStore } from './candidate.store.js';
import { MergeStore, type Merge, type PersonToMerge } from './merge.store.js';
import { OrderSeal } from './order-seal.js';
import type { MergedPeople, MergePeopleBody, UndoMergeBody } from './test-people.dto.js';

interface WithKey<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** An officer finds that two people are one, or that they are not after all; what was counted of them follows. */
@Injectable()
export class MergePeopleUseCase {
  constructor(
    private readonly database: Database,
    private readonly merges: MergeStore,
    private readonly candidates: CandidateStore,
    private readonly personDays: RecountPersonDaysUseCase,
    private readonly seal: OrderSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  async merge({ body, idempotencyKey, actor }: WithKey<MergePeopleBody>): Promise<Answered<MergedPeople>> {
    const today = localDayOf(this.clock.now());
    await this.seal.prepare([today]);
    const request = this.digests.of({ actor, route: 'POST /v1/test-people/merges', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      await this.merges.lockAll(tx);
      const earlier = answeredBefore(request, await this.merges.findByKeys(tx, request.keys), madeOf);
      if (earlier) return earlier;
      const [kept, merged] = await this.mergeable(tx, body, actor);
      const id = uuidv7();
      const sealedReason = this.seal.closeText('person_merge', id, today, body.reason.normalize('NFC').trim());
      const merge = {
        ...{ id, keptPersonId: kept.id, mergedPersonId: merged.id, sealedReason, mergedAt: tx.recordedAt },
        ...{ mergedBy: actor.id, made: request.digest, undoneAt: null, undone: null },
      };
      await this.merges.insert(tx, merge);
      await this.merges.lead(tx, [merged.id]);
      await this.candidates.closeOfPeople(tx, [kept.id, merged.id], actor.id);
      await this.personDays.ofPeople(tx, [kept.id, merged.id]);
      await publish(tx, [peopleWereMerged({ aggregateId: id, version: 1 }, linkOf(tx, kept, merged))]);
      await this.note(tx, actor, 'test-people.merged', merge);
      return { body: mergedOf(merge), replayed: false };
    });
  }

  /** What the merge has brought together is apart again, and counted apart; merges made before and since then stand. */
  async undo(id: string, { body, idempotencyKey, actor }: WithKey<UndoMergeBody>): Promise<Answered<MergedPeople>> {
    const route = `POST /v1/test-people/merges/${id}/undo`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      await this.merges.lockAll(tx);
      const merge = await this.merges.find(tx, id);
      const people = await this.merges.findPeople(tx, merge ? [merge.keptPersonId, merge.mergedPersonId] : []);
      const [kept, merged] = [people.get(merge?.keptPersonId ?? ''), people.get(merge?.mergedPersonId ?? '')];
      if (!merge || !kept || !merged || !(this.isSeen(actor, kept) || this.isSeen(actor, merged)))
        throw new Refused('merge-not-found', { status: 404 });
      if (merge.undone && request.keys.some((key) => merge.undone?.key.equals(key)))
        return undoneBefore(request, merge.undone, merge);
      if (merge.undoneAt !== null) throw new Refused('merge-already-undone', { status: 409 });
      await this.merges.undo(tx, id, actor.id, request.digest);
      await this.merges.lead(tx, [merged.id]);
      await this.candidates.reopenOfPeople(tx, [kept.id, merged.id]);
      await this.personDays.ofPeople(tx, [kept.mergedInto ?? kept.id, merged.id]);
      await publish(tx, [peopleWereParted({ aggregateId: id, version: 2 }, linkOf(tx, kept, merged))]);
      await this.note(tx, actor, 'test-people.parted', merge);
      return { body: mergedOf({ ...merge, undoneAt: tx.recordedAt }), replayed: false };
    });
  }

  private async mergeable(
    tx: Tx,
    { kept: keptId, merged: mergedId }: MergePeopleBody,
    actor: Actor,
  ): Promise<readonly [PersonToMerge, PersonToMerge]> {
    if (keptId.toLowerCase() === mergedId.toLowerCase()) throw new Refused('same-person-twice', { path: 'merged' });
    const people = await this.merges.findPeople(tx, [keptId, mergedId]);
    const [kept, merged] = [people.get(keptId.toLowerCase()), people.get(mergedId.toLowerCase())];
    if (!kept || !this.isSeen(actor, kept)) throw new Refused('test-person-not-found', { status: 404, path: 'kept' });
    if (!merged || !this.isSeen(actor, merged))
      throw new Refused('test-person-not-found', { status: 404, path: 'merged' });
    if (kept.mergedInto !== null) throw new Refused('person-already-merged', { status: 409, path: 'kept' });
    if (merged.mergedInto !== null) throw new Refused('person-already-merged', { status: 409, path: 'merged' });
    return [kept, merged];
  }

  private isSeen(actor: Actor, { communes }: PersonToMerge): boolean {
    return communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
  }

  private note(tx: Tx, actor: Actor, action: string, { id, keptPersonId, mergedPersonId }: Merge): Promise<void> {
    const detail = { keptPersonId, mergedPersonId };
    return this.audit.record(tx, { actor, action, objectKind: 'person-merge', objectId: id, detail });
  }
}

function undoneBefore(request: ArrivedRequest, made: RequestDigest, merge: Merge): Answered<MergedPeople> {
  requireBodyOf(request, made);
  return { body: mergedOf(merge), replayed: true };
}

function linkOf(tx: Tx, kept: PersonToMerge, merged: PersonToMerge) {
  return {
    ...{ day: localDayOf(tx.recordedAt), keptPersonId: kept.id, mergedPersonId: merged.id },
    ...{ keptPersonRef: kept.personRef, mergedPersonRef: merged.personRef },
  };
}

/** As it was answered first, whether or not it was undone since. */
function madeOf(merge: Merge): MergedPeople {
  return mergedOf({ ...merge, undoneAt: null });
}

function mergedOf({ id, keptPersonId, mergedPersonId, mergedAt, undoneAt }: Merge): MergedPeople {
  return {
    ...{ id, kept: keptPersonId, merged: mergedPersonId, mergedAt: mergedAt.toISOString() },
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
