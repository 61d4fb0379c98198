import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { requireProvince } from '../boundaries/province-officer.js';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import { BaseMapChangeStore, type RecordedBaseMapChange } from './base-map-change.store.js';
import type { BaseMapPack } from './base-map-pack.js';
import { BaseMapPackStore } from './base-map-pack.store.js';
import { decidePublication, decideRollback, type BaseMapDecision } from './base-map-publication.rules.js';

export interface DecideOnBaseMap {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

type Decide = (pack: BaseMapPack, changes: readonly RecordedBaseMapChange[]) => BaseMapDecision;

/** Publishes packs of the base map and takes publications back: each is a change of its own, and nothing is deleted. */
@Injectable()
export class PublishBaseMapUseCase {
  constructor(
    private readonly database: Database,
    private readonly packs: BaseMapPackStore,
    private readonly changes: BaseMapChangeStore,
    private readonly layerChanges: LayerChanges,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for an unknown pack or others than officers of the province, 422 where the rules refuse */
  publish(command: DecideOnBaseMap): Promise<Answered<RecordedBaseMapChange>> {
    return this.change(command, 'publications', null, decidePublication);
  }

  /** @throws Refused as `publish` */
  rollBack(command: DecideOnBaseMap, reason: string): Promise<Answered<RecordedBaseMapChange>> {
    return this.change(command, 'rollbacks', reason, decideRollback);
  }

  private change(
    { id, idempotencyKey, actor }: DecideOnBaseMap,
    what: 'publications' | 'rollbacks',
    reason: string | null,
    decide: Decide,
  ): Promise<Answered<RecordedBaseMapChange>> {
    const route = `POST /v1/base-map-packs/${id}/${what}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { reason } });
    return this.database.transaction(async (tx) => {
      await this.changes.lock(tx);
      const found = await this.changes.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ change }) => change);
      if (earlier) return earlier;
      const pack = await this.load(tx, id, actor);
      const decision = decide(pack, await this.changes.all(tx));
      if (!decision.ok) throw new Refused(decision.code);
      const recorded = await this.changes.add(tx, { ...decision.value, reason }, actor.id, request.digest);
      await this.packs.setState(tx, id, what === 'publications' ? 'published' : 'rolled-back');
      await this.note(tx, recorded, actor);
      tx.afterCommit(() => this.layerChanges.changed());
      return { body: recorded, replayed: false };
    });
  }

  private async load(tx: Tx, id: string, actor: Actor): Promise<BaseMapPack> {
    requireProvince(actor, this.referenceData.adminUnits, 'base-map-needs-province');
    const pack = await this.packs.lock(tx, id);
    if (!pack) throw new Refused('base-map-pack-not-found', { status: 404 });
    return pack;
  }

  private note(tx: Tx, { kind, packId, number }: RecordedBaseMapChange, actor: Actor): Promise<void> {
    const action = kind === 'publication' ? 'base-map-pack.published' : 'base-map-pack.rolled-back';
    return this.audit.record(tx, { actor, action, objectKind: 'base-map-pack', objectId: packId, detail: { number } });
  }
}
