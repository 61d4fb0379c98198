import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Judgement, PhoneStanding } from './phone-standing.rules.js';

/** The only door to what was found about the reports of phones. */
@Injectable()
export class PhoneStandingStore {
  /** The last judgement at each point. @param since older ones are left out */
  async of(tx: Tx, reporterId: string, since: Date): Promise<PhoneStanding> {
    const rows = await tx.query<Judgement & { readonly pointId: string }>(
      `SELECT point_id AS "pointId", is_borne_out AS "isBorneOut", at FROM geo_maps.supply_judgement
       WHERE reporter_id = $1 AND at >= $2`,
      [reporterId, since],
    );
    return new Map(rows.map(({ pointId, isBorneOut, at }) => [pointId, { isBorneOut, at }]));
  }

  /** In place of what was found at that point before. The point must be locked. */
  async judge(tx: Tx, reporterId: string, pointId: string, { isBorneOut, at }: Judgement): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.supply_judgement (reporter_id, point_id, is_borne_out, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (reporter_id, point_id) DO UPDATE SET is_borne_out = excluded.is_borne_out, at = excluded.at`,
      [reporterId, pointId, isBorneOut, at],
    );
  }

  /** Answers how many were deleted, at most `limit`. */
  deleteBefore(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM geo_maps.supply_judgement WHERE (reporter_id, point_id) IN (
         SELECT reporter_id, point_id FROM geo_maps.supply_judgement WHERE at < $1 ORDER BY at LIMIT $2)`,
      [before, limit],
    );
  }
}
