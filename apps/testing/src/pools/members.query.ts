import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { ResultValue } from '#libs/vocabulary';
import { MEMBER_COLUMNS, type PoolMember } from './pool.js';

/** A member with the labels of its specimens. */
export interface LabelledMember extends PoolMember {
  readonly assigner: string;
  readonly barcode: string;
  readonly orderId: string | null;
  /** The local day of its collection. */
  readonly day: string;
  /** Of the specimen that was tied to the member, or else was taken last in its stead; null while there is none. */
  readonly retestBarcode: string | null;
  readonly retestAssigner: string | null;
}

/** What a pool has released for one of its members. */
export interface MemberResult {
  readonly specimenId: string;
  readonly version: number;
  readonly value: ResultValue;
}

/** Who is in a pool, and what was released for them? The caller has found the pool for its actor, and audits. */
@Injectable()
export class MembersQuery {
  constructor(private readonly database: Database) {}

  /** In the order of their numbers. */
  list(poolId: string, on: Database | Tx = this.database): Promise<LabelledMember[]> {
    return on.query<LabelledMember>(
      `SELECT ${MEMBER_COLUMNS}, s.assigner, s.barcode, s.order_id AS "orderId", s.day,
         r.barcode AS "retestBarcode", r.assigner AS "retestAssigner"
       FROM testing.pool_member m
       JOIN testing.specimen s ON s.id = m.specimen_id
       LEFT JOIN LATERAL (
         SELECT t.barcode, t.assigner FROM testing.specimen t
         WHERE t.id = m.retest_specimen_id OR (m.retest_specimen_id IS NULL AND t.replaces = m.specimen_id)
         ORDER BY t.collected_at DESC, t.id DESC LIMIT 1
       ) r ON true
       WHERE m.pool_id = $1 ORDER BY m.number`,
      [poolId],
    );
  }

  /** What stands of what was fanned out from this pool. */
  released(poolId: string, on: Database | Tx = this.database): Promise<MemberResult[]> {
    return on.query<MemberResult>(
      `SELECT r.specimen_id AS "specimenId", r.version, r.value FROM testing.result r
       WHERE r.pool_id = $1 AND r.state = 'released' ORDER BY r.specimen_id`,
      [poolId],
    );
  }

  /** What stands of a specimen's result. */
  async standing(specimenId: string, on: Database | Tx): Promise<ResultValue | null> {
    const rows = await on.query<{ value: ResultValue }>(
      `SELECT r.value FROM testing.result r WHERE r.specimen_id = $1 AND r.state = 'released'`,
      [specimenId],
    );
    return rows[0]?.value ?? null;
  }
}
