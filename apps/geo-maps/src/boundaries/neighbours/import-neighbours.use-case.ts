import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BoundaryChangeStore, type RecordedChange } from '../changes/boundary-change.store.js';
import { FreshChanges } from '../changes/fresh-changes.js';
import { requireProvince } from '../province-officer.js';
import { decidePairs } from './pairs.rules.js';
import type { ImportNeighboursBody } from './unit-neighbours.dto.js';

export interface ImportNeighbours {
  readonly body: ImportNeighboursBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes the list of communes that share a border, for as long as no pack of a later day says it. */
@Injectable()
export class ImportNeighboursUseCase {
  constructor(
    private readonly database: Database,
    private readonly changes: BoundaryChangeStore,
    private readonly fresh: FreshChanges,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for others than officers of the province, 422 for what is no commune of the day */
  execute({ body, idempotencyKey, actor }: ImportNeighbours): Promise<Answered<RecordedChange>> {
    const request = this.digests.of({ actor, route: 'POST /v1/unit-neighbours', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      await this.changes.lock(tx);
      const found = await this.changes.findByKey(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ change }) => change);
      if (earlier) return earlier;
      const change = {
        ...{ kind: 'neighbour-list' as const, packId: null, rollsBack: null, reason: null },
        ...{ validFrom: body.from, documentNumber: body.documentNumber?.normalize('NFC').trim() ?? null },
        pairs: this.pairsOf(body, actor),
      };
      const recorded = await this.changes.add(tx, change, actor.id, request.digest);
      const { number, pairCount } = recorded;
      const object = { objectKind: 'neighbour-list', objectId: String(number), detail: { pairs: pairCount } };
      await this.audit.record(tx, { actor, action: 'neighbour-list.imported', ...object });
      tx.afterCommit(() => this.fresh.forget());
      return { body: recorded, replayed: false };
    });
  }

  private pairsOf({ pairs, from }: ImportNeighboursBody, actor: Actor): readonly (readonly [string, string])[] {
    const { adminUnits } = this.referenceData;
    requireProvince(actor, adminUnits);
    const decision = decidePairs(pairs, (code) => adminUnits.find(code, from)?.level === 'commune');
    if (decision.ok) return decision.value;
    throw new Refused(decision.faults[0]?.code ?? 'pair-malformed', { errors: decision.faults });
  }
}
