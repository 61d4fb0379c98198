import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf, type PoolStatus, type ResultValue } from '#libs/vocabulary';
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

interface PoolChange {
  readonly pool: Pool;
  readonly before: readonly PoolMember[];
  readonly after: readonly PoolMember[];
  readonly traceparent: string | undefined;
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
  async tubeTold(tx: Tx, told: TubeTold): Promise<Pool> {
    return (await this.tubesTold(tx, [told]))[0] ?? unanswered();
  }

  /** Results of many tubes, of one actor. One answer each, in their order. */
  async tubesTold(tx: Tx, told: readonly TubeTold[]): Promise<Pool[]> {
    const changes = told.map((one) => changeOf(one, null));
    const settled = await this.save(tx, changes);
    await this.telling.negative(
      tx,
      changes.flatMap(({ told: one, tube }) => (tube.value === 'negative' ? [one] : [])),
    );
    for (const { told: one, tube, after } of changes)
      if (tube.value !== 'negative') await this.askOrAwait(tx, { ...one, members: after }, tube);
    return settled;
  }

  /** As `tubeTold`, of one that was told otherwise before. */
  async tubeAmended(tx: Tx, told: TubeTold, amended: AmendedTube): Promise<Pool> {
    const { tube, ...change } = changeOf(told, amended.before.value);
    const [settled] = await this.save(tx, [change]);
    await this.correct(tx, told, tube, amended);
    if (tube.value === 'negative') await this.telling.negative(tx, [told]);
    else await this.askOrAwait(tx, { ...told, members: change.after }, tube);
    return settled ?? unanswered();
  }

  /** Something was told of members alone. Answers the pool as it is then. */
  async membersTold(
    tx: Tx,
    pool: Pool,
    before: readonly PoolMember[],
    after: readonly PoolMember[],
    by: Pick<Actor, 'kind' | 'id'>,
  ): Promise<Pool> {
    const [settled] = await this.save(tx, [{ pool, before, after, traceparent: undefined }]);
    if (!settled) return unanswered();
    if (!UNSETTLED.includes(settled.status))
      await this.telling.release(
        tx,
        after.map(({ specimenId }) => specimenId),
        by,
      );
    return settled;
  }

  private async save(tx: Tx, changes: readonly PoolChange[]): Promise<Pool[]> {
    const settled = changes.map(({ pool, after }) => ({
      ...{ ...pool, status: statusOfPool(pool, after), version: pool.version + 1 },
    }));
    await this.pools.update(tx, settled);
    await this.pools.updateMembers(
      tx,
      changes.flatMap(({ before, after }) =>
        after.filter((member, index) => JSON.stringify(member) !== JSON.stringify(before[index])),
      ),
    );
    const facts = changes.flatMap(({ pool, traceparent }, index) => {
      const is = settled[index] ?? unanswered();
      if (is.status === pool.status) return [];
      const origin = { aggregateId: pool.id, version: is.version, traceparent };
      const change = { day: localDayOf(tx.recordedAt), before: pool.status, after: is.status };
      return [poolStatusHasChanged(origin, { ...change, pool: poolStrataOf(pool) })];
    });
    if (facts.length > 0) await publish(tx, facts);
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

/** What a released result makes of a pool and its members; `was` is what an amended tube was told to be. */
function changeOf(
  told: TubeTold,
  was: ResultValue | null,
): PoolChange & { readonly told: TubeTold; readonly tube: Tube } {
  const { pool, members, result, traceparent } = told;
  const tube = tubeAfter(pool, result.value, was);
  const after = members.map((member) => ({ ...member, state: memberAfterTube(member.state, tube) }));
  return { told, tube, pool: { ...pool, ...tube }, before: members, after, traceparent };
}

function unanswered(): never {
  throw new Error('One answer a pool');
}
