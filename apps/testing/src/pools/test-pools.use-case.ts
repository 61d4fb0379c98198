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

/** A tube that may be tested; its pool is locked. */
interface OpenTube {
  readonly pool: Pool;
  readonly earlier: readonly PoolResult[];
  readonly test: TubeTested;
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
    return (await this.lockAndExecuteAll(tx, [{ poolId, test }]))[0] ?? unanswered();
  }

  /** Tests of many pools, no two of the same one, by one actor. One answer each, in their order. */
  async lockAndExecuteAll(
    tx: Tx,
    asked: readonly { readonly poolId: string; readonly test: TubeTested }[],
  ): Promise<(PoolResult | Refused)[]> {
    const ids = asked.map(({ poolId }) => poolId);
    const pools = new Map((await this.pools.lock(tx, ids)).map((pool) => [pool.id, pool]));
    const known = await this.results.listAll(tx, ids);
    const decided = asked.map(({ poolId, test }) => {
      const [pool, earlier] = [pools.get(poolId), known.get(poolId) ?? []];
      if (!pool) return new Refused('pool-not-found', { status: 404 });
      return this.refusalOfTest(tx, pool, earlier, test) ?? { pool, earlier, test };
    });
    const open = decided.flatMap((one) => (one instanceof Refused ? [] : [one]));
    const results = await this.executeAll(tx, open);
    const answers = new Map(open.map((one, index) => [one, results[index]]));
    return decided.map((one) => (one instanceof Refused ? one : (answers.get(one) ?? unanswered())));
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
    return (await this.executeAll(tx, [{ pool: locked, earlier, test }]))[0] ?? unanswered();
  }

  private async executeAll(tx: Tx, tubes: readonly OpenTube[]): Promise<PoolResult[]> {
    if (tubes.length === 0) return [];
    const members = Map.groupBy(
      await this.pools.members(
        tx,
        tubes.map(({ pool }) => pool.id),
      ),
      ({ poolId }) => poolId,
    );
    const taken = await this.take(tx, tubes, members);
    const entered = taken.map((tube) => ({ ...tube, result: this.resultOf(tx, tube) }));
    const released = entered.filter(({ result }) => result.state === 'released');
    const ids = released.map(({ pool }) => pool.id);
    if (ids.length > 0) await this.results.replaceStanding(tx, ids);
    const settled = await this.settling.tubesTold(
      tx,
      released.map(({ pool, result, test: { actor, traceparent } }) => ({
        ...{ pool, members: members.get(pool.id) ?? [], result, actor, traceparent },
      })),
    );
    const statuses = new Map(settled.map(({ id, status }) => [id, status]));
    const results = entered.map(({ result, test: { request } }) => ({
      ...{ ...result, statusEntered: statuses.get(result.poolId) ?? result.statusEntered },
      ...{ sealedReason: null, made: request?.digest ?? null },
    }));
    await this.results.insert(tx, results);
    return results;
  }

  private resultOf(tx: Tx, { pool, earlier, test }: OpenTube): PoolResult {
    const rules = this.referenceData.testingRules.inForce(test.testedAt);
    const isReleased = test.validatedBy !== undefined || !rules.methodsNeedingSecondPerson.includes(test.method);
    return resultOf(tx, pool, test, (earlier.at(-1)?.version ?? 0) + 1, isReleased);
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
  private async take(
    tx: Tx,
    tubes: readonly OpenTube[],
    members: ReadonlyMap<string, readonly PoolMember[]>,
  ): Promise<OpenTube[]> {
    const taken = tubes.map(({ pool, ...tube }) => {
      if (pool.laboratoryCode !== null) return { ...tube, pool };
      const { laboratoryCode } = tube.test;
      return { ...tube, pool: { ...pool, laboratoryCode, version: pool.version + 1 } };
    });
    const anew = taken.filter((_, index) => tubes[index]?.pool.laboratoryCode === null);
    await this.pools.update(
      tx,
      anew.map(({ pool }) => pool),
    );
    for (const [laboratoryCode, some] of Map.groupBy(anew, ({ test }) => test.laboratoryCode)) {
      const shares = some.flatMap(({ pool }) => members.get(pool.id) ?? []).map(({ specimenId }) => specimenId);
      await this.telling.hold(tx, shares, 'pool-pending', laboratoryCode);
    }
    return taken;
  }
}

function unanswered(): never {
  throw new Error('One answer a tube');
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
