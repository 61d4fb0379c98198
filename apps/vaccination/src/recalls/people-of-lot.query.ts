import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { FollowUpOutcome } from './recall.js';

export interface DoseOfLot {
  readonly id: string;
  readonly personId: string;
  readonly day: string;
  readonly facilityCode: string;
  readonly sealed: Buffer;
  readonly outcome: FollowUpOutcome | null;
}

export interface TouchedPoint {
  readonly facilityCode: string;
  readonly vials: number;
  readonly doses: number;
}

interface OfLot {
  readonly id: string;
  readonly vaccine: string;
  readonly lot: string;
}

export interface ReadablePeople {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

const SEEN = `(d.facility_code = $3 OR d.commune_code = ANY($4::text[]) OR d.residence_commune = ANY($4::text[]))`;

/** Who had the lot, and where is it? The caller asks for its actor, and audits. */
@Injectable()
export class PeopleOfLotQuery {
  /** Points that have some of it, await some, or gave some. */
  points(tx: Tx, { id, vaccine, lot }: OfLot): Promise<TouchedPoint[]> {
    return tx.query<TouchedPoint>(
      `SELECT facility AS "facilityCode", sum(vials)::int AS vials, sum(doses)::int AS doses FROM (
         SELECT facility_code AS facility, vials, 0 AS doses FROM vaccination.vaccine_stock
         WHERE lot_id = $1 AND (vials > 0 OR open_microlitres > 0)
         UNION ALL SELECT to_facility, vials, 0 FROM vaccination.stock_transfer WHERE lot_id = $1 AND received_at IS NULL
         UNION ALL SELECT facility_code, 0, count(*)::int FROM vaccination.dose
         WHERE lot = $3 AND vaccine = $2 AND state = 'standing' AND origin = 'facility' GROUP BY facility_code
       ) AS touched GROUP BY facility ORDER BY facility`,
      [id, vaccine, lot],
    );
  }

  /** Those that stand. */
  async countDoses(tx: Tx, { vaccine, lot }: OfLot): Promise<number> {
    const [row] = await tx.query<{ doses: number }>(
      `SELECT count(*)::int AS doses FROM vaccination.dose WHERE lot = $2 AND vaccine = $1 AND state = 'standing'`,
      [vaccine, lot],
    );
    return row?.doses ?? 0;
  }

  /** By dose; `after` names the last of the page before. */
  people(
    on: Database | Tx,
    { vaccine, lot }: OfLot,
    { facility, communes }: ReadablePeople,
    recallId: string,
    page: { readonly after?: string | undefined; readonly doseId?: string; readonly rows: number },
  ): Promise<DoseOfLot[]> {
    return on.query<DoseOfLot>(
      `SELECT d.id, coalesce(who.merged_into, who.id) AS "personId", d.day, d.facility_code AS "facilityCode", d.sealed,
         (SELECT f.outcome FROM vaccination.lot_recall_follow_up f WHERE f.recall_id = $5 AND f.dose_id = d.id
          ORDER BY f.id DESC LIMIT 1) AS outcome
       FROM vaccination.dose d JOIN vaccination.person who ON who.id = d.person_id
       WHERE d.lot = $2 AND d.vaccine = $1 AND d.state = 'standing' AND ${SEEN}
         AND ($6::uuid IS NULL OR d.id > $6) AND ($7::uuid IS NULL OR d.id = $7)
       ORDER BY d.id LIMIT $8`,
      [vaccine, lot, facility, communes, recallId, page.after ?? null, page.doseId ?? null, page.rows],
    );
  }
}
