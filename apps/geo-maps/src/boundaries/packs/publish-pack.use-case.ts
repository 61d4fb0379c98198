import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BoundaryChangeStore, type RecordedChange } from '../changes/boundary-change.store.js';
import { FreshChanges } from '../changes/fresh-changes.js';
import { requireProvince } from '../province-officer.js';
import type { BoundaryPack } from './boundary-pack.js';
import { BoundaryPackStore } from './boundary-pack.store.js';
import { decidePublication, decideRollback, type PublicationDecision } from './publication.rules.js';

export interface DecideOnPack {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type Decide = (pack: BoundaryPack, changes: readonly RecordedChange[]) => PublicationDecision;

/** Publishes packs and takes publications back: each is a change of its own, and nothing is deleted. */
@Injectable()
export class PublishPackUseCase {
  constructor(
    private readonly database: Database,
    private readonly packs: BoundaryPackStore,
    private readonly changes: BoundaryChangeStore,
    private readonly fresh: FreshChanges,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for an unknown pack or others than officers of the province, 422 where the rules refuse */
  publish(command: DecideOnPack): Promise<Answered<RecordedChange>> {
    return this.change(command, 'publications', null, decidePublication);
  }

  /** @throws Refused as `publish` */
  rollBack(command: DecideOnPack, reason: string): Promise<Answered<RecordedChange>> {
    return this.change(command, 'rollbacks', reason, decideRollback);
  }

  private change(
    { id, idempotencyKey, actor }: DecideOnPack,
    what: 'publications' | 'rollbacks',
    reason: string | null,
    decide: Decide,
  ): Promise<Answered<RecordedChange>> {
    const route = `POST /v1/boundary-packs/${id}/${what}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { reason } });
    return this.database.transaction(async (tx) => {
      await this.changes.lock(tx);
      const found = await this.changes.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ change }) => change);
      if (earlier) return earlier;
      const pack = await this.load(tx, id, actor);
      const decision = decide(pack, await this.changes.all(tx));
      if (!decision.ok) throw new Refused(decision.code);
      const change = { ...decision.value, documentNumber: pack.documentNumber, reason, pairs: null };
      const recorded = await this.changes.add(tx, change, actor.id, request.digest);
      await this.packs.setState(tx, id, what === 'publications' ? 'published' : 'rolled-back');
      await this.note(tx, recorded, actor);
      tx.afterCommit(() => this.fresh.forget());
      return { body: recorded, replayed: false };
    });
  }

  private async load(tx: Tx, id: string, actor: Actor): Promise<BoundaryPack> {
    requireProvince(actor, this.referenceData.adminUnits);
    const pack = await this.packs.lock(tx, id);
    if (!pack) throw new Refused('boundary-pack-not-found', { status: 404 });
    return pack;
  }

  private note(tx: Tx, { kind, packId, number }: RecordedChange, actor: Actor): Promise<void> {
    const action = kind === 'publication' ? 'boundary-pack.published' : 'boundary-pack.rolled-back';
    const object = { objectKind: 'boundary-pack', objectId: packId ?? '', detail: { number } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}
