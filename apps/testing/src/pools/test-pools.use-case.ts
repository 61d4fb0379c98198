import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { Refused, type Actor, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { decideCt } from '../results/ct.rules.js';
import { refusalOfTest, statusOfTubeRefusal, type PoolToTest } from './pool.rules.js';
import type { Pool, PoolMember, PoolResult } from './pool.js';
import { PoolResultStore } from './pool-result.store.js';
import { PoolStore } from './pool.store.js';
import { SettlePool } from './settle-pool.js';
import { TellMembers } from './tell-members.js';

const MINUTE_MS = 60_000;

/** A test of a tube, of a laboratory for which the actor may speak. */
export interface TubeTested {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct?: Readonly<Record<string, number>> | undefined;
  readonly device?: string | undefined;
  readonly lotCode?: string | undefined;
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly actor: Actor;
  readonly runId?: string | undefined;
  /** Validated elsewhere by a second person, as with a signed list: his id. */
  readonly validatedBy?: string | undefined;
  readonly request?: ArrivedRequest | undefined;
  readonly traceparent: string | undefined;
}

/** Takes in results of tubes, and releases those that need nobody else. Lots are used by the caller. */
@Injectable()
export class TestPoolsUseCase {
  constructor(
    private readonly pools: PoolStore,
    private readonly results: PoolResultStore,
    private readonly settling: SettlePool,
    private readonly telling: TellMembers,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Locks the pool. A refusal leaves no trace. */
  async lockAndExecute(tx: Tx, poolId: string, test: TubeTested): Promise<PoolResult | Refused> {
    const [pool] = await this.pools.lock(tx, [poolId]);
    if (!pool) return new Refused('pool-not-found', { status: 404 });
    const earlier = await this.results.list(tx, poolId);
    return this.refusalOfTest(tx, pool, earlier, test) ?? this.execute(tx, pool, test);
  }

  /** Why the tube of this pool, which is locked from now on, is not to be tested by the method; undefined where it is. */
  async refusalOf(tx: Tx, poolId: string, method: TestMethod): Promise<string | undefined> {
    const [pool] = await this.pools.lock(tx, [poolId]);
    if (!pool) return 'pool-not-found';
    const isWaiting = (await this.results.list(tx, poolId)).some(({ state }) => state === 'awaiting-validation');
    return refusalOfTest(pool, isWaiting, { method, testedAt: pool.formedAt }, pool.formedAt)?.code;
  }

  /** The pool is locked by the caller. @throws Refused 409 or 422 by a rule */
  async execute(tx: Tx, locked: Pool, test: TubeTested): Promise<PoolResult> {
    const earlier = await this.results.list(tx, locked.id);
    const refusal = this.refusalOfTest(tx, locked, earlier, test);
    if (refusal) throw refusal;
    const members = await this.pools.members(tx, [locked.id]);
    const pool = await this.take(tx, locked, members, test.laboratoryCode);
    const rules = this.referenceData.testingRules.inForce(test.testedAt);
    const isReleased = test.validatedBy !== undefined || !rules.methodsNeedingSecondPerson.includes(test.method);
    const version = (earlier.at(-1)?.version ?? 0) + 1;
    const result = resultOf(tx, pool, test, version, isReleased);
    if (!isReleased) {
      await this.insert(tx, result, test);
      return result;
    }
    await this.results.replaceStanding(tx, pool.id);
    const { actor, traceparent } = test;
    const settled = await this.settling.tubeTold(tx, { pool, members, result, actor, traceparent });
    const released = { ...result, statusEntered: settled.status };
    await this.insert(tx, released, test);
    return released;
  }

  /** Why a test of this tube would be refused. */
  refusalOfTest(tx: Tx, pool: PoolToTest, earlier: readonly PoolResult[], test: TubeTested): Refused | undefined {
    const { aheadMinutes } = this.referenceData.testingRules.inForce(tx.recordedAt);
    const latest = new Date(tx.recordedAt.getTime() + aheadMinutes * MINUTE_MS);
    const isWaiting = earlier.some(({ state }) => state === 'awaiting-validation');
    const refusal = refusalOfTest(pool, isWaiting, test, latest);
    if (refusal) {
      const { code, path } = refusal;
      return new Refused(code, { status: statusOfTubeRefusal(code), ...(path !== '' && { path }) });
    }
    const limits = this.referenceData.testingRules.inForce(test.testedAt);
    const ct = decideCt(test.method, test.value, test.ct, limits);
    return ct.ok ? undefined : new Refused(ct.code, { path: ct.path });
  }

  /** Who tests a tube that was swabbed in the field has it, and its shares, in custody from now on. */
  private async take(tx: Tx, pool: Pool, members: readonly PoolMember[], laboratoryCode: string): Promise<Pool> {
    if (pool.laboratoryCode !== null) return pool;
    const taken = { ...pool, laboratoryCode, version: pool.version + 1 };
    await this.pools.update(tx, taken);
    const ids = members.map(({ specimenId }) => specimenId);
    await this.telling.hold(tx, ids, 'pool-pending', laboratoryCode);
    return taken;
  }

  private insert(tx: Tx, result: PoolResult, { request }: TubeTested): Promise<void> {
    return this.results.insert(tx, { ...result, sealedReason: null, made: request?.digest ?? null });
  }
}

function resultOf(tx: Tx, pool: Pool, test: TubeTested, version: number, isReleased: boolean): PoolResult {
  const { method, value, ct, device, lotCode, laboratoryCode, testedAt, actor, runId, validatedBy } = test;
  return {
    ...{ id: uuidv7(), poolId: pool.id, version, state: isReleased ? 'released' : 'awaiting-validation', kind: 'test' },
    ...{ method, value, ct: ct ?? null, device: device ?? null, lotCode: lotCode ?? null, laboratoryCode, testedAt },
    ...{ enteredAt: tx.recordedAt, enteredBy: actor.id, enteredKind: actor.kind },
    ...{ validatedAt: isReleased ? tx.recordedAt : null, validatedBy: isReleased ? (validatedBy ?? actor.id) : null },
    ...{ statusEntered: pool.status, statusDecided: null, runId: runId ?? null },
  };
}
