import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { MembersQuery } from './members.query.js';
import { listedPoolOf, poolHeadOf, poolResultViewOf, shownMemberOf } from './pool-answers.js';
import type { ShownPool } from './pool-result.dto.js';
import { PoolResultStore } from './pool-result.store.js';
import type { PoolsPage, PoolsQueryString } from './pool.dto.js';
import { PoolsQuery } from './pools.query.js';

/** Pools, and one with its members; whoever is shown what it released for them is written down. */
@Injectable()
export class ReadPoolsUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolsQuery,
    private readonly members: MembersQuery,
    private readonly results: PoolResultStore,
    private readonly cursors: CursorCodec,
    private readonly audit: AuditLog,
  ) {}

  async list({ limit, cursor, status }: PoolsQueryString, actor: Actor): Promise<PoolsPage> {
    const purpose = JSON.stringify(['pools', actor.id, status]);
    const beforeId = cursor === undefined ? undefined : String(this.cursors.decode(purpose, cursor)[0]);
    const found = await this.pools.list(actor, { status, beforeId, rows: limit + 1 });
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: items.map(listedPoolOf), nextCursor };
  }

  /** @throws Refused 404 */
  show(code: string, actor: Actor): Promise<ShownPool> {
    return this.database.transaction(async (tx) => {
      const pool = await this.pools.find(actor, code, tx);
      const members = await this.members.list(pool.id, tx);
      const released = await this.members.released(pool.id, tx);
      const results = await this.results.list(tx, pool.id);
      await this.audit.recordAll(tx, [
        { actor, action: 'pool.read', objectKind: 'pool', objectId: pool.id, detail: { status: pool.status } },
        ...released.map(({ specimenId: objectId, version: resultVersion }) => ({
          ...{ actor, action: 'result.read', objectKind: 'specimen', objectId, detail: { resultVersion } },
        })),
      ]);
      return {
        ...poolHeadOf(pool),
        members: members.map(shownMemberOf),
        results: results.map(poolResultViewOf),
        ...(pool.finding && { finding: pool.finding }),
        ...(pool.reviewedAt && { reviewedAt: pool.reviewedAt.toISOString() }),
      };
    });
  }
}
