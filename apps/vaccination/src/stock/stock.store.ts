import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { EMPTY_STOCK } from './stock.rules.js';
import type { KeyedMovement, ListedMovement, Stock, StockMovement, StockTransfer } from './stock-movement.js';

/** The oldest of what is left: walking from the newest, what is not covered by newer ones. */
const OLDEST = (change: string, left: string): string => `(SELECT min(b.use_until) FROM (
    SELECT m.use_until, sum(m.${change}) OVER (ORDER BY m.sequence DESC) - m.${change} AS newer
    FROM vaccination.stock_movement m
    WHERE m.lot_id = s.lot_id AND m.facility_code = s.facility_code AND m.${change} > 0 AND m.kind <> 'overfill') b
  WHERE b.newer < s.${left})`;

/** Columns of `vaccination.vaccine_stock s` with the open quarantine `q` of it. */
export const STOCK_COLUMNS = `s.lot_id AS "lotId", s.facility_code AS "facilityCode", s.commune_code AS "communeCode",
  s.vials, s.thawed_vials AS "thawedVials", s.open_microlitres::float8 AS "openMicrolitres", s.here_since AS "hereSince",
  s.gone_since AS "goneSince", ${OLDEST('thawed_change', 'thawed_vials')} AS "thawedUseUntil",
  ${OLDEST('open_change', 'open_microlitres')} AS "openUseUntil", q.began_at AS "quarantinedAt", q.id AS "quarantineId"`;
export const OPEN_QUARANTINE = `LEFT JOIN vaccination.stock_quarantine q
  ON q.lot_id = s.lot_id AND q.facility_code = s.facility_code AND q.ended_at IS NULL`;

export const MOVEMENT_COLUMNS = `m.id, m.lot_id AS "lotId", m.facility_code AS "facilityCode", m.kind,
  m.happened_at AS "happenedAt", m.day,
  jsonb_build_object('vials', m.vials_change, 'thawedVials', m.thawed_change, 'openMicrolitres', m.open_change) AS change,
  jsonb_build_object('vials', m.vials_after, 'thawedVials', m.thawed_after, 'openMicrolitres', m.open_after) AS after,
  m.doses, m.use_until AS "useUntil", m.transfer_id AS "transferId", m.session_id AS "sessionId", m.reason, m.warnings,
  m.recorded_at AS "recordedAt", m.recorded_by AS "recordedBy", l.vaccine, l.lot,
  l.vial_microlitres AS "vialMicrolitres"`;

/** The only door to stocks and what moved them. Their lot must be held for every writing. */
@Injectable()
export class StockStore {
  /** As it stands; empty where there never was any. */
  async find(on: Tx | Database, of: Pick<Stock, 'lotId' | 'facilityCode' | 'communeCode'>): Promise<Stock> {
    const [stock] = await on.query<Stock>(
      `SELECT ${STOCK_COLUMNS} FROM vaccination.vaccine_stock s ${OPEN_QUARANTINE}
       WHERE s.lot_id = $1 AND s.facility_code = $2`,
      [of.lotId, of.facilityCode],
    );
    return (
      stock ?? {
        ...{ ...of, ...EMPTY_STOCK, hereSince: null, goneSince: null, thawedUseUntil: null, openUseUntil: null },
        ...{ quarantinedAt: null, quarantineId: null },
      }
    );
  }

  async save(tx: Tx, stock: Stock): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.vaccine_stock AS s (lot_id, facility_code, commune_code, vials, thawed_vials,
         open_microlitres, here_since, gone_since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (lot_id, facility_code) DO UPDATE SET (vials, thawed_vials, open_microlitres, here_since, gone_since) =
         (excluded.vials, excluded.thawed_vials, excluded.open_microlitres, excluded.here_since, excluded.gone_since)`,
      [
        ...[stock.lotId, stock.facilityCode, stock.communeCode, stock.vials, stock.thawedVials],
        ...[stock.openMicrolitres, stock.hereSince, stock.goneSince],
      ],
    );
  }

  /** The first day on which the point had any lot; null where it keeps no stock. */
  async keptSince(tx: Tx, facilityCode: string): Promise<string | null> {
    const [row] = await tx.query<{ since: string | null }>(
      'SELECT min(here_since) AS since FROM vaccination.vaccine_stock WHERE facility_code = $1',
      [facilityCode],
    );
    return row?.since ?? null;
  }

  async insertMovement(tx: Tx, m: StockMovement, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.stock_movement (id, lot_id, facility_code, kind, happened_at, day, vials_change,
         thawed_change, open_change, vials_after, thawed_after, open_after, doses, use_until, transfer_id, session_id,
         reason, warnings, recorded_at, recorded_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[m.id, m.lotId, m.facilityCode, m.kind, m.happenedAt, m.day, m.change.vials, m.change.thawedVials],
        ...[m.change.openMicrolitres, m.after.vials, m.after.thawedVials, m.after.openMicrolitres, m.doses, m.useUntil],
        ...[m.transferId, m.sessionId, m.reason, m.warnings, m.recordedAt, m.recordedBy, made.key, made.body],
      ],
    );
  }

  async findMovement(tx: Tx, keys: readonly Buffer[]): Promise<KeyedMovement | undefined> {
    const [row] = await tx.query<ListedMovement & RequestDigest>(
      `SELECT ${MOVEMENT_COLUMNS}, m.key_digest AS key, m.body_digest AS body
       FROM vaccination.stock_movement m JOIN vaccination.vaccine_lot l ON l.id = m.lot_id
       WHERE m.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...movement } = row;
    return { ...movement, made: { key, body } };
  }

  async insertTransfer(tx: Tx, t: StockTransfer): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.stock_transfer (id, lot_id, from_facility, to_facility, vials, thawed_vials, use_until,
         sent_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [t.id, t.lotId, t.fromFacility, t.toFacility, t.vials, t.thawedVials, t.useUntil, t.sentAt],
    );
  }

  async findTransfer(tx: Tx, id: string): Promise<StockTransfer | undefined> {
    const [transfer] = await tx.query<StockTransfer>(
      `SELECT id, lot_id AS "lotId", from_facility AS "fromFacility", to_facility AS "toFacility", vials,
         thawed_vials AS "thawedVials", use_until AS "useUntil", sent_at AS "sentAt", received_at AS "receivedAt",
         received_vials AS "receivedVials", difference_reason AS "differenceReason"
       FROM vaccination.stock_transfer WHERE id = $1`,
      [id],
    );
    return transfer;
  }

  async receive(tx: Tx, id: string, at: Date, vials: number, differenceReason: string | null): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.stock_transfer SET (received_at, received_vials, difference_reason) = ($2, $3, $4) WHERE id = $1`,
      [id, at, vials, differenceReason],
    );
  }
}
