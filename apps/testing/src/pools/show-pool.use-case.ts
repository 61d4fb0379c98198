import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { MembersQuery } from './members.query.js';
import { poolHeadOf, poolResultViewOf, shownMemberOf } from './pool-answers.js';
import type { ShownPool } from './pool-result.dto.js';
import { PoolsQuery } from './pools.query.js';
import { TubeVersionsQuery } from './tube-versions.query.js';

/** One pool with its members; whoever is shown what it released for them is written down. */
@Injectable()
export class ShowPoolUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolsQuery,
    private readonly members: MembersQuery,
    private readonly versions: TubeVersionsQuery,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 */
  async execute(code: string, actor: Actor): Promise<ShownPool> {
    const { pool, members, versions } = await this.database.transaction(async (tx) => {
      const found = await this.pools.find(actor, code, tx);
      const released = await this.members.released(found.id, tx);
      await this.audit.recordAll(tx, [
        { actor, action: 'pool.read', objectKind: 'pool', objectId: found.id, detail: { status: found.status } },
        ...released.map(({ specimenId: objectId, version: resultVersion }) => ({
          ...{ actor, action: 'result.read', objectKind: 'specimen', objectId, detail: { resultVersion } },
        })),
      ]);
      const members = await this.members.list(found.id, tx);
      return { pool: found, members, versions: await this.versions.list(tx, found.id) };
    });
    const opened = await this.versions.open(actor, versions);
    return {
      ...poolHeadOf(pool),
      members: members.map(shownMemberOf),
      results: opened.map(poolResultViewOf),
      ...(pool.finding && { finding: pool.finding }),
      ...(pool.reviewedAt && { reviewedAt: pool.reviewedAt.toISOString() }),
    };
  }
}
