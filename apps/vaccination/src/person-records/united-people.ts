import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { Refused, type Actor, type RequestDigest } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { RecountCoursesUseCase } from '../doses/recount-courses.use-case.js';
import { UncheckDoses } from '../doses/uncheck-doses.js';
import { CountedPeople } from '../people/counted-people.js';
import { PersonSeal } from '../people/person-seal.js';
import { CandidateDecisionStore } from './candidate-decision.store.js';
import { MergeStore, type Merge } from './merge.store.js';

/** Two people on record, and why they are one. */
export interface PeopleToUnite {
  readonly keptId: string;
  readonly mergedId: string;
  readonly candidateId: string | null;
  readonly reason: string;
  readonly actor: Actor;
  readonly made: RequestDigest;
}

/**
 * Leads one person to another, or back, and lets everything follow. Doses are not touched: each keeps the person by whom
 * it was identified, so that those which come later part with the rest when a merge is undone.
 */
@Injectable()
export class UnitedPeople {
  constructor(
    private readonly merges: MergeStore,
    private readonly candidates: CandidateDecisionStore,
    private readonly people: CountedPeople,
    private readonly courses: RecountCoursesUseCase,
    private readonly identity: UncheckDoses,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @param keptId and `mergedId` of people who were not merged. All merges must be locked, and the seal prepared for today. */
  async unite(tx: Tx, { keptId, mergedId, candidateId, reason, actor, made }: PeopleToUnite): Promise<Merge> {
    if (keptId === mergedId) throw new Refused('same-person-twice', { path: 'merged' });
    await this.lock(tx, [keptId, mergedId]);
    const id = uuidv7();
    const day = localDayOf(tx.recordedAt);
    const sealedReason = this.seal.close({ table: 'person_merge', id }, day, reason.normalize('NFC').trim());
    const merge = { id, keptPersonId: keptId, mergedPersonId: mergedId, candidateId, mergedAt: tx.recordedAt, made };
    await this.merges.insert(tx, { ...merge, mergedBy: actor.id, sealedReason });
    await this.settle(tx, merge, [keptId, mergedId]);
    await this.note(tx, actor, 'vaccination-people.merged', merge);
    return { ...merge, undoneAt: null, undone: null };
  }

  /** What the merge has brought together is apart again; merges made before and since then stand. */
  async part(
    tx: Tx,
    merge: Merge,
    { reason, actor, made }: Pick<PeopleToUnite, 'reason' | 'actor' | 'made'>,
  ): Promise<void> {
    const roots = await this.people.lockRoots(tx, [merge.keptPersonId]);
    const root = roots.get(merge.keptPersonId)?.id ?? merge.keptPersonId;
    await this.lock(tx, [root]);
    const day = localDayOf(tx.recordedAt);
    const sealedReason = this.seal.close({ table: 'person_merge', id: merge.id }, day, reason.normalize('NFC').trim());
    await this.merges.undo(tx, merge.id, { by: actor.id, sealedReason, made });
    await this.settle(tx, merge, [root, merge.mergedPersonId]);
    await this.note(tx, actor, 'vaccination-people.parted', merge);
  }

  private async lock(tx: Tx, rootIds: readonly string[]): Promise<void> {
    await this.merges.lockBelow(tx, rootIds);
    await this.people.lockRoots(tx, rootIds);
  }

  private async settle(
    tx: Tx,
    { mergedPersonId }: Pick<Merge, 'mergedPersonId'>,
    ids: readonly string[],
  ): Promise<void> {
    await this.merges.lead(tx, [mergedPersonId]);
    await this.candidates.follow(tx, ids);
    await this.courses.again(tx, await this.people.lockEach(tx, ids));
    await this.identity.seekAgain(tx, ids);
  }

  private note(
    tx: Tx,
    actor: Actor,
    action: string,
    { id, keptPersonId, mergedPersonId }: Pick<Merge, 'id' | 'keptPersonId' | 'mergedPersonId'>,
  ): Promise<void> {
    const detail = { keptPersonId, mergedPersonId };
    return this.audit.record(tx, { actor, action, objectKind: 'vaccination-person-merge', objectId: id, detail });
  }
}
