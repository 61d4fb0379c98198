import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import {
  answeredBefore,
  currentTraceparent,
  Refused,
  RequestDigests,
  type Actor,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { CustodyFacilities, isLaboratory } from '../custody/custody-facilities.js';
import { instantOf } from '../custody/receive-specimen.use-case.js';
import { UseLotsUseCase } from '../lots/use-lots.use-case.js';
import { enteredAnswerOf } from './pool-answers.js';
import type { EnterPoolResultBody, PoolResultAnswer } from './pool-result.dto.js';
import type { Pool, PoolResult } from './pool.js';
import { PoolResultStore } from './pool-result.store.js';
import { PoolStore } from './pool.store.js';
import { PoolsQuery } from './pools.query.js';
import { TestPoolsUseCase } from './test-pools.use-case.js';

export interface EnterPoolResult {
  readonly code: string;
  readonly body: EnterPoolResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** A laboratory tells what the tube of a pool has shown. */
@Injectable()
export class EnterPoolResultUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly results: PoolResultStore,
    private readonly seen: PoolsQuery,
    private readonly testing: TestPoolsUseCase,
    private readonly lots: UseLotsUseCase,
    private readonly facilities: CustodyFacilities,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ code, body, idempotencyKey, actor }: EnterPoolResult): Promise<Answered<PoolResultAnswer>> {
    const request = this.digests.of({ actor, route: `POST /v1/pools/${code}/results`, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const testedAt = instantOf(body.testedAt);
      const laboratoryCode = await this.laboratoryOf(tx, body, testedAt, actor);
      const found = await this.seen.findTestable(laboratoryCode, code, tx);
      const [pool] = await this.pools.lock(tx, [found.id]);
      const overtaken = await this.answerAgain(tx, request);
      if (overtaken) return overtaken;
      if (!pool) throw new Refused('pool-not-found', { status: 404 });
      await this.useLot(tx, body, laboratoryCode, testedAt, actor);
      const { method, value, ct, device, lotCode } = body;
      const traceparent = currentTraceparent();
      const test = { method, value, ct, device, lotCode, laboratoryCode, testedAt, actor, request, traceparent };
      const result = await this.testing.execute(tx, pool, test);
      await this.enter(tx, pool, result, actor);
      return { body: enteredAnswerOf(result), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<PoolResultAnswer> | undefined> {
    const found = await this.results.findEntered(tx, request.keys);
    return answeredBefore(request, found, ({ row }) => enteredAnswerOf(row));
  }

  private async laboratoryOf(tx: Tx, body: EnterPoolResultBody, at: Date, actor: Actor): Promise<string> {
    const path = 'laboratoryCode';
    const laboratory = await this.facilities.ofActor(tx, actor, body.laboratoryCode, at, path);
    if (!isLaboratory(laboratory)) throw new Refused('laboratory-not-found', { status: 404, path });
    return laboratory.code;
  }

  private async useLot(
    tx: Tx,
    { lotCode, method }: EnterPoolResultBody,
    laboratoryCode: string,
    testedAt: Date,
    actor: Actor,
  ): Promise<void> {
    if (lotCode === undefined) return;
    const [refusal] = await this.lots.execute(tx, [{ laboratoryCode, lotCode, method, testedAt, tests: 1 }], actor);
    if (refusal) throw new Refused(refusal, { path: 'lotCode' });
  }

  private enter(tx: Tx, pool: Pool, { version, state }: PoolResult, actor: Actor): Promise<void> {
    const detail = { resultVersion: version, state };
    return this.audit.record(tx, {
      ...{ actor, action: 'pool.result-entered', objectKind: 'pool', objectId: pool.id, detail },
    });
  }
}
