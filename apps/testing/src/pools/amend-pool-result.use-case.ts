import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { decideCt } from '../results/ct.rules.js';
import { ReasonSeal } from '../results/reason-seal.js';
import { enteredAnswerOf } from './pool-answers.js';
import type { AmendPoolResultBody, PoolResultAnswer } from './pool-result.dto.js';
import { PoolResultStore, type NewPoolResult } from './pool-result.store.js';
import type { Pool, PoolResult } from './pool.js';
import { PoolStore } from './pool.store.js';
import { PoolsQuery } from './pools.query.js';

export interface AmendPoolResult {
  readonly code: string;
  readonly version: number;
  readonly body: AmendPoolResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Asks for a correction of what was released of a tube: a new version that awaits the second person. */
@Injectable()
export class AmendPoolResultUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly results: PoolResultStore,
    private readonly seen: PoolsQuery,
    private readonly seal: ReasonSeal,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ code, version, body, idempotencyKey, actor }: AmendPoolResult): Promise<Answered<PoolResultAnswer>> {
    const route = `POST /v1/pools/${code}/results/${version}/amendments`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const seen = await this.seen.find(actor, code);
    await this.seal.prepareDays([seen.day]);
    return this.database.transaction(async (tx) => {
      const [pool] = await this.pools.lock(tx, [seen.id]);
      const earlier = answeredBefore(request, await this.results.findEntered(tx, request.keys), ({ row }) =>
        enteredAnswerOf(row),
      );
      if (earlier) return earlier;
      if (!pool) throw new Refused('pool-not-found', { status: 404 });
      const standing = await this.standing(tx, pool, version);
      const amendment = this.amendmentOf(tx, pool, standing, body, actor);
      await this.results.insert(tx, [{ ...amendment, made: request.digest }]);
      const detail = { resultVersion: amendment.version, amends: version };
      const entry = { actor, action: 'pool.amendment-requested', objectKind: 'pool', objectId: pool.id, detail };
      await this.audit.record(tx, entry);
      return { body: enteredAnswerOf(amendment), replayed: false };
    });
  }

  /** With the number of the last version, so that the new one counts on. */
  private async standing(tx: Tx, pool: Pool, version: number): Promise<PoolResult & { readonly last: number }> {
    const versions = await this.results.list(tx, pool.id);
    const asked = versions.find((one) => one.version === version);
    if (!asked) throw new Refused('pool-result-not-found', { status: 404 });
    if (versions.some(({ state }) => state === 'awaiting-validation'))
      throw new Refused('pool-result-awaits-validation', { status: 409 });
    if (asked.state !== 'released') throw new Refused('pool-result-not-standing', { status: 409 });
    return { ...asked, last: versions.at(-1)?.version ?? version };
  }

  private amendmentOf(
    tx: Tx,
    pool: Pool,
    { last, ...standing }: PoolResult & { readonly last: number },
    { value, ct, reason }: AmendPoolResultBody,
    actor: Actor,
  ): Omit<NewPoolResult, 'made'> {
    if (value === standing.value) throw new Refused('amendment-changes-nothing', { path: 'value' });
    const limits = this.referenceData.testingRules.inForce(standing.testedAt);
    const decided = decideCt(standing.method, value, ct, limits);
    if (!decided.ok) throw new Refused(decided.code, { path: decided.path });
    const id = uuidv7();
    return {
      ...{ ...standing, id, version: last + 1, state: 'awaiting-validation', kind: 'amendment', value, ct: ct ?? null },
      ...{ enteredAt: tx.recordedAt, enteredBy: actor.id, enteredKind: actor.kind },
      ...{ validatedAt: null, validatedBy: null, statusEntered: pool.status, statusDecided: null },
      sealedReason: this.seal.close('tube-correction', id, pool.day, reason.normalize('NFC').trim()),
    };
  }
}
