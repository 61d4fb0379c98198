import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { LocalDay, PackedLot } from '#libs/vocabulary';

export type LotToPack = Omit<PackedLot, 'afterThawHours' | 'afterOpeningHours'>;

/** Which lots does a point have in its hands, and what is wrong with them? As `LotsAtPointQuery` would answer on the day. */
@Injectable()
export class LotsToPackQuery {
  list(tx: Tx, facilityCode: string, day: LocalDay): Promise<LotToPack[]> {
    return tx.query<LotToPack>(
      `SELECT l.vaccine, l.lot, l.expires_on AS "expiresOn", l.recall_id IS NOT NULL AS "isRecalled",
         s.here_since <= $2::date AND (s.gone_since IS NULL OR $2::date <= s.gone_since) AS "isHere",
         EXISTS (SELECT FROM vaccination.stock_quarantine q WHERE q.lot_id = l.id AND q.facility_code = $1
           AND q.began_on <= $2::date AND (q.ended_on IS NULL OR $2::date < q.ended_on)) AS "isQuarantined"
       FROM vaccination.vaccine_stock s JOIN vaccination.vaccine_lot l ON l.id = s.lot_id
       WHERE s.facility_code = $1 AND s.here_since IS NOT NULL ORDER BY l.vaccine, l.lot`,
      [facilityCode, day],
    );
  }
}
