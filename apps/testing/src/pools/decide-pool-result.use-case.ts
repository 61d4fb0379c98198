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
import { ReferenceData } from '#libs/reference-data';
import { ReasonSeal } from '../results/reason-seal.js';
import type { ValidateResultBody } from '../results/result.dto.js';
import { CorrectMembers } from './correct-members.js';
import { MembersQuery } from './members.query.js';
import { decidedAnswerOf } from './pool-answers.js';
import type { PoolResultAnswer } from './pool-result.dto.js';
import { PoolResultStore } from './pool-result.store.js';
import { refusalOfDecision } from './pool.rules.js';
import type { Pool, PoolResult } from './pool.js';
import { PoolStore } from './pool.store.js';
import { PoolsQuery } from './pools.query.js';
import { SettlePool } from './settle-pool.js';

export interface DecidePoolResult {
  readonly code: string;
  readonly version: number;
  readonly body: ValidateResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** The second person's yes or no to the result of a tube. A yes reaches every member in the same transaction. */
@Injectable()
export class DecidePoolResultUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly results: PoolResultStore,
    private readonly seen: PoolsQuery,
    private readonly members: MembersQuery,
    private readonly settling: SettlePool,
    private readonly correcting: CorrectMembers,
    private readonly seal: ReasonSeal,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ code, version, body, idempotencyKey, actor }: DecidePoolResult): Promise<Answered<PoolResultAnswer>> {
    const route = `POST /v1/pools/${code}/results/${version}/validations`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const seen = await this.seen.find(actor, code);
    const reason = await this.prepare(seen, version, body);
    return this.database.transaction(async (tx) => {
      const [pool] = await this.pools.lock(tx, [seen.id]);
      const earlier = answeredBefore(request, await this.results.findDecided(tx, request.keys), ({ row }) =>
        decidedAnswerOf(row),
      );
      if (earlier) return earlier;
      if (!pool) throw new Refused('pool-not-found', { status: 404 });
      const versions = await this.results.list(tx, pool.id);
      const result = this.decidable(versions, version, pool, actor);
      const decided =
        body.decision === 'reject'
          ? await this.reject(tx, pool, result, body, actor, request)
          : await this.release(tx, pool, result, versions, reason, actor, request);
      const detail = { resultVersion: version, state: decided.state, poolStatus: decided.statusDecided };
      const action = decided.state === 'rejected' ? 'pool.result-rejected' : 'pool.result-validated';
      await this.audit.record(tx, { actor, action, objectKind: 'pool', objectId: pool.id, detail });
      return { body: decidedAnswerOf(decided), replayed: false };
    });
  }

  /** Keys are not read while the pool is locked. Answers why the tube is amended, where it is. */
  private async prepare(pool: Pool, version: number, { reason }: ValidateResultBody): Promise<string> {
    if (reason !== undefined) await this.seal.prepareDays([pool.day]);
    const amendment = (await this.results.list(this.database, pool.id)).find((one) => one.version === version);
    if (amendment?.kind !== 'amendment') return '';
    const members = await this.members.list(pool.id);
    await this.correcting.prepare(members.map(({ day }) => day));
    const sealed = await this.results.reasonOf(this.database, amendment.id);
    return (await this.seal.open('tube-correction', amendment.id, sealed)) ?? '';
  }

  private decidable(versions: readonly PoolResult[], version: number, pool: Pool, actor: Actor): PoolResult {
    const result = versions.find((one) => one.version === version);
    if (!result) throw new Refused('pool-result-not-found', { status: 404 });
    if (actor.facility !== undefined && actor.areas.length === 0 && actor.facility !== pool.laboratoryCode)
      throw new Refused('laboratory-not-found', { status: 404 });
    const { methodsNeedingSecondPerson } = this.referenceData.testingRules.inForce(result.testedAt);
    const refusal = refusalOfDecision(result, actor.id, methodsNeedingSecondPerson);
    if (refusal) throw new Refused(refusal, { status: refusal === 'pool-result-decided' ? 409 : 422 });
    return result;
  }

  private async reject(
    tx: Tx,
    pool: Pool,
    result: PoolResult,
    { reason }: ValidateResultBody,
    actor: Actor,
    request: ArrivedRequest,
  ): Promise<PoolResult> {
    const signed = { validatedAt: tx.recordedAt, validatedBy: actor.id };
    const rejected = { ...result, ...signed, state: 'rejected' as const, statusDecided: pool.status };
    const sealed = reason === undefined ? null : this.seal.close('tube-rejection', result.id, pool.day, reason);
    await this.results.decide(tx, rejected, request.digest, sealed);
    return rejected;
  }

  private async release(
    tx: Tx,
    pool: Pool,
    result: PoolResult,
    versions: readonly PoolResult[],
    reason: string,
    actor: Actor,
    request: ArrivedRequest,
  ): Promise<PoolResult> {
    const signed = { validatedAt: tx.recordedAt, validatedBy: actor.id };
    const released = { ...result, ...signed, state: 'released' as const };
    const before = versions.find(({ state }) => state === 'released');
    await this.results.replaceStanding(tx, [pool.id]);
    const members = await this.pools.members(tx, [pool.id]);
    const told = { pool, members, result: released, actor, traceparent: currentTraceparent() };
    const isAmendment = result.kind === 'amendment' && before !== undefined;
    const settled = isAmendment
      ? await this.settling.tubeAmended(tx, told, { before, reason })
      : await this.settling.tubeTold(tx, told);
    const decided = { ...released, statusDecided: settled.status };
    await this.results.decide(tx, decided, request.digest, null);
    return decided;
  }
}
