import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { lotFindingsOf, lotViolationsOf, type LotAtPoint, type LotFinding } from '#libs/vocabulary';

/** A lot in the hand of somebody at a point, on a local day. */
export interface AskedLot {
  readonly lot: string;
  readonly vaccine: string;
  readonly facilityCode: string;
  readonly on: string;
}

/**
 * A recall speaks of every dose of the lot, whenever it was given. A quarantine that ended on the day is over on it. The
 * last of a lot may be given on the day on which it was used up.
 */
const FIND = `
  SELECT l.id IS NOT NULL AS "isRegistered", coalesce(l.expires_on < a.day, false) AS "isExpired",
    l.recall_id IS NOT NULL AS "isRecalled",
    coalesce(s.here_since <= a.day AND (s.gone_since IS NULL OR a.day <= s.gone_since), false) AS "isHere",
    EXISTS (SELECT FROM vaccination.stock_quarantine q WHERE q.lot_id = l.id AND q.facility_code = a.facility
      AND q.began_on <= a.day AND (q.ended_on IS NULL OR a.day < q.ended_on)) AS "isQuarantined",
    EXISTS (SELECT FROM vaccination.vaccine_stock k WHERE k.facility_code = a.facility AND k.here_since <= a.day)
      AS "keepsStock"
  FROM unnest($1::text[], $2::text[], $3::text[], $4::date[]) WITH ORDINALITY AS a (vaccine, lot, facility, day, n)
  LEFT JOIN vaccination.vaccine_lot l ON l.vaccine = a.vaccine AND l.lot = a.lot
  LEFT JOIN vaccination.vaccine_stock s ON s.lot_id = l.id AND s.facility_code = a.facility
  ORDER BY a.n`;

/** What is wrong with these lots, where and when somebody has them in the hand? */
@Injectable()
export class LotsAtPointQuery {
  /** Before the needle: everything that is wrong. One answer a lot, in their order. */
  async find(on: Database | Tx, asked: readonly AskedLot[]): Promise<LotFinding[][]> {
    return (await this.read(on, asked)).map(lotFindingsOf);
  }

  /** Of doses that were given: what counts as a violation. One answer a lot, in their order. */
  async violations(on: Database | Tx, asked: readonly AskedLot[]): Promise<LotFinding[][]> {
    return (await this.read(on, asked)).map(lotViolationsOf);
  }

  private async read(on: Database | Tx, asked: readonly AskedLot[]): Promise<LotAtPoint[]> {
    if (asked.length === 0) return [];
    return on.query<LotAtPoint>(FIND, [
      ...[asked.map(({ vaccine }) => vaccine), asked.map(({ lot }) => lot)],
      ...[asked.map(({ facilityCode }) => facilityCode), asked.map((one) => one.on)],
    ]);
  }
}
