import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';

/** Doses whose findings have to be worked out anew. */
export interface DosesToRecount {
  /** All lots of the point unless it is given. */
  readonly lot?: { readonly vaccine: string; readonly lot: string };
  /** All points unless it is given. */
  readonly facilityCode?: string;
  readonly fromDay?: string;
}

/** Some of them: the next ones, by id. */
export interface RecountPiece {
  readonly requestId: string;
  readonly doses: readonly { readonly id: string; readonly personId: string }[];
}

interface RecountRow {
  readonly id: string;
  readonly vaccine: string | null;
  readonly lot: string | null;
  readonly facilityCode: string | null;
  readonly fromDay: string | null;
  readonly afterDose: string | null;
}

/** The only door to what waits to be worked out anew. */
@Injectable()
export class LotRecountStore {
  async request(tx: Tx, { lot, facilityCode, fromDay }: DosesToRecount): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.lot_recount (id, vaccine, lot, facility_code, from_day) VALUES ($1, $2, $3, $4, $5)`,
      [uuidv7(), lot?.vaccine ?? null, lot?.lot ?? null, facilityCode ?? null, fromDay ?? null],
    );
  }

  /** The oldest request that nobody else works on; undefined where none waits. */
  async lockNext(tx: Tx, rows: number): Promise<RecountPiece | undefined> {
    const [request] = await tx.query<RecountRow>(
      `SELECT id, vaccine, lot, facility_code AS "facilityCode", from_day AS "fromDay", after_dose AS "afterDose"
       FROM vaccination.lot_recount ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!request) return undefined;
    const doses = await tx.query<{ id: string; personId: string }>(
      `SELECT d.id, d.person_id AS "personId" FROM vaccination.dose d
       WHERE d.origin = 'facility' AND d.state <> 'withdrawn' AND d.lot IS NOT NULL
         AND ($1::text IS NULL OR (d.lot = $2 AND d.vaccine = $1))
         AND ($3::text IS NULL OR d.facility_code = $3) AND ($4::date IS NULL OR d.day >= $4)
         AND ($5::uuid IS NULL OR d.id > $5)
       ORDER BY d.id LIMIT $6`,
      [request.vaccine, request.lot, request.facilityCode, request.fromDay, request.afterDose, rows],
    );
    return { requestId: request.id, doses };
  }

  /** What comes behind this dose is left; nothing, where none is named. */
  async done(tx: Tx, requestId: string, last: string | undefined): Promise<void> {
    if (last === undefined) await tx.execute('DELETE FROM vaccination.lot_recount WHERE id = $1', [requestId]);
    else await tx.execute('UPDATE vaccination.lot_recount SET after_dose = $2 WHERE id = $1', [requestId, last]);
  }
}
