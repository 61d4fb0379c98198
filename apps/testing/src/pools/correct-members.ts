import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor } from '#libs/http';
import type { ResultValue } from '#libs/vocabulary';
import { DecideResults } from '../results/decide-results.js';
import { RequestAmendmentUseCase } from '../results/request-amendment.use-case.js';
import type { LabelledMember, MemberResult } from './members.query.js';
import type { Pool, PoolResult } from './pool.js';

export interface Correction {
  readonly pool: Pool;
  /** The amendment of the tube that two persons have agreed on. */
  readonly result: PoolResult;
  readonly reason: string;
  readonly actor: Actor;
  readonly traceparent: string | undefined;
}

/** Follows an amended tube to its members: of each released result a new version, asked for and agreed by the same two. */
@Injectable()
export class CorrectMembers {
  constructor(
    private readonly amending: RequestAmendmentUseCase,
    private readonly deciding: DecideResults,
    private readonly digests: RequestDigests,
  ) {}

  /** Data keys of the days of collection; before the transaction of `execute`. */
  prepare(days: readonly string[]): Promise<void> {
    return this.amending.prepare(days);
  }

  async execute(
    tx: Tx,
    correction: Correction,
    released: readonly (MemberResult & Pick<LabelledMember, 'barcode' | 'assigner'>)[],
    value: ResultValue,
  ): Promise<void> {
    const { pool, result, reason, actor, traceparent } = correction;
    const asker: Actor = { ...actor, kind: result.enteredKind, id: result.enteredBy };
    const items = [];
    for (const { specimenId, version, barcode, assigner } of released) {
      const change = { value };
      const asked = { specimenId, version, change, reason, actor: asker, source: 'pool' as const };
      const made = await this.amending.execute(tx, asked);
      const route = `POST /v1/pools/${pool.code}/results/${result.version}/validations`;
      const request = this.digests.of({ actor, route, key: `${result.id} ${specimenId}`, body: {} });
      items.push({ asked: { barcode, assigner }, version: made.version, body: {}, actor, request, traceparent });
    }
    if (items.length === 0) return;
    const refused = (await this.deciding.execute(tx, items)).find((one) => one instanceof Refused);
    if (refused) throw refused;
  }
}
