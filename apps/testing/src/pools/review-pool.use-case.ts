import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { reviewAnswerOf } from './pool-answers.js';
import type { ReviewAnswer, ReviewBody } from './pool.dto.js';
import { PoolStore } from './pool.store.js';
import { PoolsQuery } from './pools.query.js';

export interface ReviewPool {
  readonly code: string;
  readonly body: ReviewBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Why a positive pool had negative members only. It stays discordant: that is what it was. */
@Injectable()
export class ReviewPoolUseCase {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly seen: PoolsQuery,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  execute({ code, body, idempotencyKey, actor }: ReviewPool): Promise<Answered<ReviewAnswer>> {
    const request = this.digests.of({ actor, route: `POST /v1/pools/${code}/reviews`, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const { id } = await this.seen.find(actor, code, tx);
      const [pool] = await this.pools.lock(tx, [id]);
      const found = await this.pools.findReviewed(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ row }) => reviewAnswerOf(row));
      if (earlier) return earlier;
      if (!pool) throw new Refused('pool-not-found', { status: 404 });
      if (pool.reviewedAt !== null) throw new Refused('pool-reviewed-before', { status: 409 });
      if (pool.status !== 'discordant') throw new Refused('pool-not-discordant');
      const { finding } = body;
      const reviewed = { ...pool, finding, reviewedAt: tx.recordedAt, reviewedBy: actor.id };
      await this.pools.review(tx, reviewed, request.digest);
      const entry = { actor, action: 'pool.reviewed', objectKind: 'pool', objectId: id, detail: { finding } };
      await this.audit.record(tx, entry);
      return { body: reviewAnswerOf(reviewed), replayed: false };
    });
  }
}
