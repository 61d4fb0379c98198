import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Vaccine } from '#libs/vocabulary';

export interface LotOfSession {
  readonly id: string;
  readonly vaccine: Vaccine;
  readonly lot: string;
}

/** Which lots were meant for a session, opened in it, or given in it? In the order of vaccine and number. */
@Injectable()
export class LotsOfSessionQuery {
  find(tx: Tx, sessionId: string): Promise<LotOfSession[]> {
    return tx.query<LotOfSession>(
      `SELECT l.id, l.vaccine, l.lot FROM vaccination.vaccine_lot l
       WHERE l.id IN (SELECT lot_id FROM vaccination.vaccination_session_lot WHERE session_id = $1
         UNION SELECT m.lot_id FROM vaccination.stock_movement m
           JOIN vaccination.vaccination_session s ON s.id = $1 AND s.facility_code = m.facility_code AND s.day = m.day
           WHERE m.session_id = $1
         UNION SELECT k.id FROM vaccination.dose d
           JOIN vaccination.vaccine_lot k ON k.vaccine = d.vaccine AND k.lot = d.lot
           WHERE d.session_id = $1 AND d.state = 'standing')
       ORDER BY l.vaccine, l.lot`,
      [sessionId],
    );
  }
}
