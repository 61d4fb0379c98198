import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf, type PoolStatus } from '#libs/vocabulary';
import { poolStatusHasChanged } from '../published-events.js';
import { CorrectMembers } from './correct-members.js';
import { MembersQuery } from './members.query.js';
import { asksMembers, memberAfterTube, statusOfPool, tubeAfter, type Tube } from './pool.rules.js';
import { poolStrataOf, type Pool, type PoolMember, type PoolResult } from './pool.js';
import { PoolStore } from './pool.store.js';
import { TellMembers, type TubeTold } from './tell-members.js';

/** An amended tube: the version that stood, and why it was wrong. */
export interface AmendedTube {
  readonly before: PoolResult;
  readonly reason: string;
}

const UNSETTLED: readonly PoolStatus[] = ['pending', 'repeat', 'positive-unresolved'];

/** Makes of a pool what its tube and its members say, and tells it. The pool is locked by the caller. */
@Injectable()
export class SettlePool {
  constructor(
    private readonly pools: PoolStore,
    private readonly members: MembersQuery,
    private readonly telling: TellMembers,
    private readonly correcting: CorrectMembers,
  ) {}

  /** A result of the tube was released. Answers the pool as it is then. */
  async tubeTold(tx: Tx, told: TubeTold, amended?: AmendedTube): Promise<Pool> {
    const { pool, members, result } = told;
    const tube = tubeAfter(pool, result.value, amended?.before.value ?? null);
    const after = members.map((member) => ({ ...member, state: memberAfterTube(member.state, tube) }));
    const settled = await this.save(tx, { ...pool, ...tube }, members, after, told.traceparent);
    if (amended) await this.correct(tx, told, tube, amended);
    if (tube.value === 'negative') await this.telling.negative(tx, told);
    else await this.askOrAwait(tx, { ...told, members: after }, tube);
    return settled;
  }

  /** Something was told of members alone. Answers the pool as it is then. */
  async membersTold(
    tx: Tx,
    pool: Pool,
    before: readonly PoolMember[],
    after: readonly PoolMember[],
    by: Pick<Actor, 'kind' | 'id'>,
  ): Promise<Pool> {
    const settled = await this.save(tx, pool, before, after, undefined);
    if (!UNSETTLED.includes(settled.status))
      await this.telling.release(
        tx,
        after.map(({ specimenId }) => specimenId),
        by,
      );
    return settled;
  }

  private async save(
    tx: Tx,
    pool: Pool,
    before: readonly PoolMember[],
    after: readonly PoolMember[],
    traceparent: string | undefined,
  ): Promise<Pool> {
    const status = statusOfPool(pool, after);
    const settled = { ...pool, status, version: pool.version + 1 };
    await this.pools.update(tx, settled);
    await this.pools.updateMembers(
      tx,
      after.filter((member, index) => JSON.stringify(member) !== JSON.stringify(before[index])),
    );
    if (status === pool.status) return settled;
    const origin = { aggregateId: pool.id, version: settled.version, traceparent };
    const change = { day: localDayOf(tx.recordedAt), before: pool.status, after: status, pool: poolStrataOf(pool) };
    await publish(tx, [poolStatusHasChanged(origin, change)]);
    return settled;
  }

  /** What was fanned out follows: to negative, or to what says nothing of the person. */
  private async correct(tx: Tx, told: TubeTold, tube: Tube, { reason }: AmendedTube): Promise<void> {
    const { pool, result, actor, traceparent } = told;
    const value = tube.value === 'negative' ? 'negative' : 'undetermined';
    const labels = new Map((await this.members.list(pool.id, tx)).map((member) => [member.specimenId, member]));
    const released = (await this.members.released(pool.id, tx)).flatMap((one) => {
      const label = labels.get(one.specimenId);
      return label && one.value !== value ? [{ ...one, barcode: label.barcode, assigner: label.assigner }] : [];
    });
    await this.correcting.execute(tx, { pool, result, reason, actor, traceparent }, released, value);
  }

  private async askOrAwait(tx: Tx, told: TubeTold, tube: Tube): Promise<void> {
    if (!asksMembers(tube)) return this.telling.awaitAgain(tx, told.members);
    const open = told.members.filter(({ state }) => state === 'open');
    const heldReason = tube.value === 'positive' ? 'pool-positive' : 'pool-without-value';
    await this.telling.askEach(tx, { ...told, members: open }, heldReason);
  }
}
