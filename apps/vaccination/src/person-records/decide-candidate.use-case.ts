import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { actorCovers, answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { CandidateDecisionStore, type CandidateAct, type CandidateState } from './candidate-decision.store.js';
import { MergeStore } from './merge.store.js';
import type { DecideCandidateBody, DecidedCandidate } from './person-merges.dto.js';
import { PersonRecordsQuery } from './person-records.query.js';
import { UnitedPeople, type PeopleToUnite } from './united-people.js';

export interface DecideCandidate {
  readonly id: string;
  readonly body: DecideCandidateBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** An officer decides of an entry of the work list whether the two are one person. */
@Injectable()
export class DecideCandidateUseCase {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidateDecisionStore,
    private readonly merges: MergeStore,
    private readonly united: UnitedPeople,
    private readonly records: PersonRecordsQuery,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** The person who was known before stays. @throws Refused 404 for another area's entry, 409 for one that was decided */
  async execute({ id, body, idempotencyKey, actor }: DecideCandidate): Promise<Answered<DecidedCandidate>> {
    const route = `POST /v1/vaccination-people/candidates/${id}/decisions`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    await this.seal.prepare([localDayOf(this.clock.now())]);
    return this.database.transaction(async (tx) => {
      await this.merges.lockAll(tx);
      const earlier = answeredBefore(request, await this.candidates.findAct(tx, request.keys), decidedOf);
      if (earlier) return earlier;
      const entry = await this.candidates.load(tx, id);
      if (!entry?.communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits)))
        throw new Refused('candidate-not-found', { status: 404 });
      if (entry.decision === 'same' || entry.decision === body.is)
        throw new Refused('candidate-already-decided', { status: 409 });
      const mergeId = await this.unite(tx, entry, body, { actor, made: request.digest });
      const act = { candidateId: entry.id, act: body.is, mergeId, made: request.digest };
      const reason = body.reason.normalize('NFC').trim();
      const sealedReason = this.seal.close(
        { table: 'person_candidate', id: entry.id },
        localDayOf(tx.recordedAt),
        reason,
      );
      await this.candidates.decide(tx, act, { by: actor.id, sealedReason });
      await this.note(tx, actor, act);
      return { body: decidedOf({ ...act, actedAt: tx.recordedAt }), replayed: false };
    });
  }

  /** The id of the merge; null where nobody is merged: a document that disagrees is of one person as it is. */
  private async unite(
    tx: Tx,
    { id, kind, personId, otherPersonId }: CandidateState,
    { is, reason }: DecideCandidateBody,
    by: Pick<PeopleToUnite, 'actor' | 'made'>,
  ): Promise<string | null> {
    if (is === 'different' || kind === 'document-disagrees') return null;
    const [[merged], [kept]] = [
      await this.records.roots(tx, [personId]),
      await this.records.roots(tx, [otherPersonId]),
    ];
    if (!merged || !kept) throw new Error('Everybody on the work list is on record');
    const merge = await this.united.unite(tx, {
      ...{ keptId: kept.id, mergedId: merged.id, candidateId: id, reason },
      ...by,
    });
    return merge.id;
  }

  private note(tx: Tx, actor: Actor, { candidateId, act }: Omit<CandidateAct, 'actedAt'>): Promise<void> {
    const entry = { objectKind: 'vaccination-person-candidate', objectId: candidateId, detail: { act } };
    return this.audit.record(tx, { actor, action: 'vaccination-people.candidate-decided', ...entry });
  }
}

function decidedOf({ candidateId, act, mergeId, actedAt }: Omit<CandidateAct, 'made'>): DecidedCandidate {
  return { id: candidateId, is: act, mergeId, decidedAt: actedAt.toISOString() };
}
