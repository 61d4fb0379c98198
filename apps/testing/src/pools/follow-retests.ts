import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import type { ResultValue } from '#libs/vocabulary';
import { ResultChanges, type ResultChange } from '../result-changes/result-changes.js';

import { isUsable, type MemberState } from './pool.rules.js';
import type { Pool, PoolMember } from './pool.js';
import { PoolStore, type MemberOfRetest } from './pool.store.js';
import { SettlePool } from './settle-pool.js';
import { TellMembers } from './tell-members.js';

/** The tube of a `pooled` member tells; of the others their own test, also of one who was found after all. */
const TOLD_ALONE: readonly MemberState[] = ['open', 'retested', 'closed'];

/** A result of a specimen that stands for a member of a pool settles the member, and with the last one the pool. */
@Injectable()
export class FollowRetests implements OnModuleInit {
  constructor(
    private readonly changes: ResultChanges,
    private readonly pools: PoolStore,
    private readonly settling: SettlePool,
    private readonly telling: TellMembers,
  ) {}

  onModuleInit(): void {
    this.changes.follow((tx, changes, by) => this.execute(tx, changes, by));
  }

  /** Locks the pools after the specimens of the results: a deadlock with who came the other way round is repeated. */
  async execute(tx: Tx, changes: readonly ResultChange[], by: Pick<Actor, 'kind' | 'id'>): Promise<void> {
    const values = new Map(changes.map(({ specimen, after }) => [specimen.id, after]));
    const told = await this.pools.membersToldBy(tx, [...values.keys()]);
    if (told.length === 0) return;
    const ids = [...new Set(told.map(({ poolId }) => poolId))];
    const pools = await this.pools.lock(tx, ids);
    const members = Map.groupBy(await this.pools.members(tx, ids), ({ poolId }) => poolId);
    for (const pool of pools) {
      const ofPool = told.filter(({ poolId }) => poolId === pool.id);
      await this.settle(tx, pool, members.get(pool.id) ?? [], ofPool, values, by);
    }
  }

  private async settle(
    tx: Tx,
    pool: Pool,
    before: readonly PoolMember[],
    told: readonly MemberOfRetest[],
    values: ReadonlyMap<string, ResultValue | null>,
    by: Pick<Actor, 'kind' | 'id'>,
  ): Promise<void> {
    const toldByNumber = new Map(told.map(({ number, toldBy }) => [number, toldBy]));
    const after = before.map((member) => {
      const toldBy = toldByNumber.get(member.number);
      return toldBy === undefined ? member : memberAfterRetest(member, toldBy, values.get(toldBy) ?? null);
    });
    const changed = after.filter((member, index) => member !== before[index]);
    if (changed.length === 0) return;
    const of = (state: MemberState): string[] =>
      changed.flatMap((member) => (member.state === state ? member.specimenId : []));
    await this.telling.end(tx, of('retested'), 'member-retested');
    const heldReason = pool.value === 'positive' ? 'pool-positive' : 'pool-without-value';
    await this.telling.waitAnew(tx, of('open'), heldReason);
    await this.settling.membersTold(tx, pool, before, after, by);
  }
}

/** A value that says nothing, or a result that was taken back, leaves the member waiting. */
export function memberAfterRetest(member: PoolMember, toldBy: string, value: ResultValue | null): PoolMember {
  if (!TOLD_ALONE.includes(member.state)) return member;
  const isTold = value !== null && isUsable(value);
  if (!isTold && member.state === 'retested' && member.retestSpecimenId !== toldBy) return member;
  if (!isTold && member.state === 'closed') return member;
  return {
    ...member,
    state: isTold ? 'retested' : 'open',
    retestSpecimenId: toldBy,
    retestValue: isTold ? value : null,
    closedReason: isTold ? null : member.closedReason,
  };
}
