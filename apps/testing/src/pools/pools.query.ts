import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { PoolStatus, ResultValue, TestMethod } from '#libs/vocabulary';
import { maySee, readableSpecimens } from '../readable-specimens.rules.js';
import { POOL_COLUMNS, type Pool } from './pool.js';
import { PoolStore } from './pool.store.js';

/** A pool, and its result that stands or awaits the second person. */
export interface ToldPool extends Pool {
  readonly toldValue: ResultValue | null;
  readonly toldMethod: TestMethod | null;
}

export interface PoolFilter {
  readonly status?: PoolStatus | undefined;
  readonly beforeId?: string | undefined;
  readonly rows: number;
}

/** Which pools are there? Only those that the actor may see, as of specimens; all others are not there. */
@Injectable()
export class PoolsQuery {
  constructor(
    private readonly database: Database,
    private readonly pools: PoolStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 */
  async find(actor: Actor, code: string, on: Database | Tx = this.database): Promise<Pool> {
    const pool = await this.pools.find(on, code);
    if (!pool || !this.isSeen(actor, pool)) throw new Refused('pool-not-found', { status: 404 });
    return pool;
  }

  /** The tube that a laboratory has in hand: none that another has taken. @throws Refused 404 */
  async findTestable(laboratoryCode: string, code: string, on: Database | Tx): Promise<Pool> {
    const pool = await this.pools.find(on, code);
    const isInHand = pool && (pool.laboratoryCode === null || pool.laboratoryCode === laboratoryCode);
    if (!isInHand) throw new Refused('pool-not-found', { status: 404 });
    return pool;
  }

  /** Whoever may see them, by code, with what the tube was last said to be. */
  async findByCodes(codes: readonly string[], on: Database | Tx): Promise<ReadonlyMap<string, ToldPool>> {
    if (codes.length === 0) return new Map();
    const rows = await on.query<ToldPool>(
      `SELECT ${POOL_COLUMNS}, q.value AS "toldValue", q.method AS "toldMethod" FROM testing.pool p
       LEFT JOIN LATERAL (
         SELECT value, method FROM testing.pool_result WHERE pool_id = p.id AND state IN ('released', 'awaiting-validation')
         ORDER BY version DESC LIMIT 1
       ) q ON true
       WHERE p.code = ANY($1::text[])`,
      [codes],
    );
    return new Map(rows.map((pool) => [pool.code, pool]));
  }

  /** The latest first. */
  list(actor: Actor, { status, beforeId, rows }: PoolFilter): Promise<Pool[]> {
    const { facility, communes } = readableSpecimens(actor, this.referenceData.adminUnits);
    return this.database.query<Pool>(
      `SELECT ${POOL_COLUMNS} FROM testing.pool p
       WHERE (p.facility_code = $1 OR p.laboratory_code = $1 OR p.commune_code = ANY($2::text[]))
         AND ($3::text IS NULL OR p.status = $3) AND ($4::uuid IS NULL OR p.id < $4)
       ORDER BY p.id DESC LIMIT $5`,
      [facility, communes, status ?? null, beforeId ?? null, rows],
    );
  }

  /** As of specimens. */
  isSeen(actor: Actor, { facilityCode, communeCode, laboratoryCode }: Pool): boolean {
    const place = { facilityCode, communeCode, laboratoryCode, residenceCommune: null };
    return maySee(actor, place, this.referenceData.adminUnits);
  }
}
