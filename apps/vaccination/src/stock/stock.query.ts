import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { MOVEMENT_COLUMNS, OPEN_QUARANTINE, STOCK_COLUMNS } from './stock.store.js';
import type { ListedMovement, ShownStock } from './stock-movement.js';
import type { StockTransferAnswer } from './stock.dto.js';

/** Whose stocks a reader may see: those of a facility, and those of the communes of an area. */
export interface ReadableStocks {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

export interface StockFilter {
  readonly facility?: string | undefined;
  readonly vaccine?: string | undefined;
  readonly lot?: string | undefined;
}

const READABLE = '(s.facility_code = $1 OR s.commune_code = ANY($2::text[]))';
const FILTER = `($3::text IS NULL OR s.facility_code = $3) AND ($4::text IS NULL OR l.vaccine = $4)
  AND ($5::text IS NULL OR l.lot = $5)`;

export type ListedTransfer = Omit<StockTransferAnswer, 'sentAt' | 'receivedAt'> & {
  readonly sentAt: Date;
  readonly receivedAt: Date | null;
};

/** What is where, and what moved it? */
@Injectable()
export class StockQuery {
  constructor(private readonly database: Database) {}

  /** By facility and lot; `after` names the last of the page before. */
  stocks(
    { facility, communes }: ReadableStocks,
    filter: StockFilter,
    after: { readonly facilityCode: string; readonly lotId: string } | undefined,
    rows: number,
  ): Promise<ShownStock[]> {
    return this.database.query<ShownStock>(
      `SELECT ${STOCK_COLUMNS}, l.vaccine, l.lot, l.expires_on AS "expiresOn", l.recalled_at AS "recalledAt",
         l.vial_microlitres AS "vialMicrolitres", l.doses_per_vial AS "dosesPerVial",
         (SELECT coalesce(sum(t.vials), 0)::int FROM vaccination.stock_transfer t WHERE t.lot_id = s.lot_id
            AND t.to_facility = s.facility_code AND t.received_at IS NULL) AS "inTransit"
       FROM vaccination.vaccine_stock s JOIN vaccination.vaccine_lot l ON l.id = s.lot_id ${OPEN_QUARANTINE}
       WHERE ${READABLE} AND ${FILTER}
         AND ($6::text IS NULL OR (s.facility_code, s.lot_id) > ($6, $7::uuid))
       ORDER BY s.facility_code, s.lot_id LIMIT $8`,
      [
        ...[facility, communes, filter.facility ?? null, filter.vaccine ?? null, filter.lot ?? null],
        ...[after?.facilityCode ?? null, after?.lotId ?? null, rows],
      ],
    );
  }

  /** The latest first. */
  movements(
    { facility, communes }: ReadableStocks,
    filter: StockFilter,
    after: string | undefined,
    rows: number,
  ): Promise<ListedMovement[]> {
    return this.database.query<ListedMovement>(
      `SELECT ${MOVEMENT_COLUMNS} FROM vaccination.stock_movement m
       JOIN vaccination.vaccine_stock s ON s.lot_id = m.lot_id AND s.facility_code = m.facility_code
       JOIN vaccination.vaccine_lot l ON l.id = m.lot_id
       WHERE ${READABLE} AND ${FILTER} AND ($6::uuid IS NULL OR m.id < $6) ORDER BY m.id DESC LIMIT $7`,
      [
        ...[facility, communes, filter.facility ?? null, filter.vaccine ?? null, filter.lot ?? null],
        ...[after ?? null, rows],
      ],
    );
  }

  /** From or to points that one may see, the latest first. */
  transfers(
    facilities: readonly string[],
    open: boolean | undefined,
    after: string | undefined,
    rows: number,
  ): Promise<ListedTransfer[]> {
    return this.database.query<ListedTransfer>(
      `SELECT t.id, l.vaccine, l.lot, t.from_facility AS "fromFacilityCode", t.to_facility AS "toFacilityCode", t.vials,
         t.sent_at AS "sentAt", t.received_at AS "receivedAt", t.received_vials AS "receivedVials",
         t.difference_reason AS "differenceReason"
       FROM vaccination.stock_transfer t JOIN vaccination.vaccine_lot l ON l.id = t.lot_id
       WHERE (t.from_facility = ANY($1::text[]) OR t.to_facility = ANY($1::text[]))
         AND ($2::boolean IS NULL OR (t.received_at IS NULL) = $2) AND ($3::uuid IS NULL OR t.id < $3)
       ORDER BY t.id DESC LIMIT $4`,
      [facilities, open ?? null, after ?? null, rows],
    );
  }
}
