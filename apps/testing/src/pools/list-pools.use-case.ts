import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { listedPoolOf } from './pool-answers.js';
import type { PoolsPage, PoolsQueryString } from './pool.dto.js';
import { PoolsQuery } from './pools.query.js';

/** Pools, without their members. */
@Injectable()
export class ListPoolsUseCase {
  constructor(
    private readonly pools: PoolsQuery,
    private readonly cursors: CursorCodec,
  ) {}

  async execute({ limit, cursor, status }: PoolsQueryString, actor: Actor): Promise<PoolsPage> {
    const purpose = JSON.stringify(['pools', actor.id, status]);
    const beforeId = cursor === undefined ? undefined : String(this.cursors.decode(purpose, cursor)[0]);
    const found = await this.pools.list(actor, { status, beforeId, rows: limit + 1 });
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: items.map(listedPoolOf), nextCursor };
  }
}
