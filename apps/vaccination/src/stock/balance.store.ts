import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Balance, DaysWork } from './balance.rules.js';

export interface ClosedBalance extends Balance {
  readonly id: string;
  readonly lotId: string;
  readonly facilityCode: string;
  readonly day: string;
  readonly sessionId: string | null;
  readonly countedVials: number;
  readonly reason: string | null;
  readonly closedAt: Date;
  readonly closedBy: string;
}

export interface OfDay {
  readonly lotId: string;
  readonly vaccine: string;
  readonly lot: string;
  readonly facilityCode: string;
  readonly day: string;
}

const COLUMNS = `b.id, b.lot_id AS "lotId", b.facility_code AS "facilityCode", b.day, b.session_id AS "sessionId",
  b.counted_vials AS "countedVials", b.opened::float8 AS opened, b.overfill::float8 AS overfill, b.given::float8 AS given,
  b.wasted::float8 AS wasted, b.unexplained::float8 AS unexplained, b.reason, b.closed_at AS "closedAt",
  b.closed_by AS "closedBy"`;

/** Doses that were given out of the lot there on that day; those whose time is over are deleted, and are counted on. */
const OF_LOT = 'vaccine = $2 AND lot = $3 AND facility_code = $4 AND day = $5';
const GIVEN = `(SELECT kind = 'booster' AS is_booster, 1 AS doses FROM vaccination.dose
    WHERE ${OF_LOT} AND state = 'standing' AND origin = 'facility'
  UNION ALL SELECT is_booster, doses FROM vaccination.deleted_dose_count WHERE ${OF_LOT}) AS given`;

/** The only door to closed balances. Their lot must be held for every writing. */
@Injectable()
export class BalanceStore {
  async work(on: Database | Tx, { lotId, vaccine, lot, facilityCode, day }: OfDay): Promise<DaysWork> {
    const [work] = await on.query<DaysWork>(
      `SELECT coalesce(sum(-m.vials_change) FILTER (WHERE m.kind IN ('opening', 'use')), 0)::int AS "openedVials",
         coalesce(sum(m.open_change) FILTER (WHERE m.kind = 'overfill'), 0)::float8 AS "overfillMicrolitres",
         coalesce(sum(-m.open_change) FILTER (WHERE m.kind = 'wastage'), 0)::float8 AS "wastedMicrolitres",
         (SELECT coalesce(sum(doses) FILTER (WHERE NOT is_booster), 0) FROM ${GIVEN})::int AS "basicDoses",
         (SELECT coalesce(sum(doses) FILTER (WHERE is_booster), 0) FROM ${GIVEN})::int AS boosters
       FROM vaccination.stock_movement m WHERE m.lot_id = $1 AND m.facility_code = $4 AND m.day = $5`,
      [lotId, vaccine, lot, facilityCode, day],
    );
    if (!work) throw new Error('A sum has one row');
    return work;
  }

  /** The opening stock as it was counted last on the day, before anything was opened; null where nobody has. */
  async countedVials(on: Database | Tx, { lotId, facilityCode, day }: OfDay): Promise<number | null> {
    const [counted] = await on.query<{ vials: number }>(
      `SELECT c.vials_after AS vials FROM vaccination.stock_movement c
       WHERE c.lot_id = $1 AND c.facility_code = $2 AND c.day = $3 AND c.kind = 'count'
         AND NOT EXISTS (SELECT FROM vaccination.stock_movement m WHERE m.lot_id = $1 AND m.facility_code = $2
           AND m.day = $3 AND m.kind IN ('opening', 'use') AND m.happened_at < c.happened_at)
       ORDER BY c.happened_at DESC, c.sequence DESC LIMIT 1`,
      [lotId, facilityCode, day],
    );
    return counted?.vials ?? null;
  }

  async insert(tx: Tx, b: ClosedBalance, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.stock_balance (id, lot_id, facility_code, day, session_id, counted_vials, opened, overfill,
         given, wasted, unexplained, reason, closed_at, closed_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[b.id, b.lotId, b.facilityCode, b.day, b.sessionId, b.countedVials, b.opened, b.overfill, b.given],
        ...[b.wasted, b.unexplained, b.reason, b.closedAt, b.closedBy, made.key, made.body],
      ],
    );
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<(ClosedBalance & { made: RequestDigest }) | undefined> {
    const [row] = await tx.query<ClosedBalance & RequestDigest>(
      `SELECT ${COLUMNS}, b.key_digest AS key, b.body_digest AS body FROM vaccination.stock_balance b
       WHERE b.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  /** The closing that holds. */
  async last(on: Database | Tx, { lotId, facilityCode, day }: OfDay): Promise<ClosedBalance | undefined> {
    const [row] = await on.query<ClosedBalance>(
      `SELECT ${COLUMNS} FROM vaccination.stock_balance b WHERE b.lot_id = $1 AND b.facility_code = $2 AND b.day = $3
       ORDER BY b.id DESC LIMIT 1`,
      [lotId, facilityCode, day],
    );
    return row;
  }
}
