import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  actorCovers,
  answeredBefore,
  Refused,
  RequestDigests,
  requireBodyOf,
  type Actor,
  type Answered,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { MergeStore, type Merge } from './merge.store.js';
import type { MergedPeople, MergePeopleBody, UndoMergeBody } from './person-merges.dto.js';
import { PersonRecordsQuery, type PersonRecord } from './person-records.query.js';
import { UnitedPeople } from './united-people.js';

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
    private readonly united: UnitedPeople,
    private readonly records: PersonRecordsQuery,
    private readonly seal: PersonSeal,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for people of another area, 409 for those who were merged before */
  async merge({ body, idempotencyKey, actor }: WithKey<MergePeopleBody>): Promise<Answered<MergedPeople>> {
    const route = 'POST /v1/vaccination-people/merges';
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    await this.seal.prepare([localDayOf(this.clock.now())]);
    return this.database.transaction(async (tx) => {
      await this.merges.lockAll(tx);
      const earlier = answeredBefore(request, await this.merges.findByKeys(tx, request.keys), madeOf);
      if (earlier) return earlier;
      const kept = await this.seen(tx, body.kept, 'kept', actor);
      const merged = await this.seen(tx, body.merged, 'merged', actor);
      const merge = await this.united.unite(tx, {
        ...{ keptId: kept.id, mergedId: merged.id, candidateId: null, reason: body.reason, actor },
        made: request.digest,
      });
      return { body: mergedOf(merge), replayed: false };
    });
  }

  /** @throws Refused 404 for people of another area, 409 where it was undone before */
  async undo(id: string, { body, idempotencyKey, actor }: WithKey<UndoMergeBody>): Promise<Answered<MergedPeople>> {
    const route = `POST /v1/vaccination-people/merges/${id}/undo`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    await this.seal.prepare([localDayOf(this.clock.now())]);
    return this.database.transaction(async (tx) => {
      await this.merges.lockAll(tx);
      const merge = await this.merges.find(tx, id);
      const people = merge ? await this.records.roots(tx, [merge.keptPersonId, merge.mergedPersonId]) : [];
      if (!merge || !people.some((person) => this.isSeen(actor, person)))
        throw new Refused('merge-not-found', { status: 404 });
      if (merge.undone && request.keys.some((key) => merge.undone?.key.equals(key))) {
        requireBodyOf(request, merge.undone);
        return { body: mergedOf(merge), replayed: true };
      }
      if (merge.undoneAt !== null) throw new Refused('merge-already-undone', { status: 409 });
      await this.united.part(tx, merge, { reason: body.reason, actor, made: request.digest });
      return { body: mergedOf({ ...merge, undoneAt: tx.recordedAt }), replayed: false };
    });
  }

  private async seen(tx: Tx, id: string, path: string, actor: Actor): Promise<PersonRecord> {
    const [found] = await this.records.roots(tx, [id]);
    if (!found || !this.isSeen(actor, found)) throw new Refused('vaccination-person-not-found', { status: 404, path });
    if (found.id !== id.toLowerCase()) throw new Refused('person-already-merged', { status: 409, path });
    return found;
  }

  private isSeen(actor: Actor, { communes }: PersonRecord): boolean {
    return communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
  }
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
