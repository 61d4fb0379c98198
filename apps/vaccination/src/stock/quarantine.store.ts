import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

/** A lot that must not be used at a point. */
export interface Quarantine {
  readonly id: string;
  readonly lotId: string;
  readonly vaccine: string;
  readonly lot: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly beganAt: Date;
  readonly beganOn: string;
  /** Tenths of a degree Celsius. */
  readonly lowestTenths: number | null;
  readonly highestTenths: number | null;
  readonly reason: string;
  readonly enteredBy: string;
  readonly endedAt: Date | null;
  readonly endedAs: 'released' | 'destroyed' | null;
  readonly endReason: string | null;
}

export interface QuarantineEnd {
  readonly id: string;
  readonly endedAt: Date;
  readonly endedOn: string;
  readonly as: 'released' | 'destroyed';
  readonly reason: string | null;
  readonly by: string;
  readonly made?: RequestDigest;
}

const SELECT = `SELECT q.id, q.lot_id AS "lotId", l.vaccine, l.lot, q.facility_code AS "facilityCode",
    s.commune_code AS "communeCode", q.began_at AS "beganAt", q.began_on AS "beganOn", q.lowest_tenths AS "lowestTenths",
    q.highest_tenths AS "highestTenths", q.reason, q.entered_by AS "enteredBy", q.ended_at AS "endedAt",
    q.ended_as AS "endedAs", q.end_reason AS "endReason", q.key_digest AS key, q.body_digest AS body,
    q.end_key_digest AS "endKey", q.end_body_digest AS "endBody"
  FROM vaccination.stock_quarantine q JOIN vaccination.vaccine_lot l ON l.id = q.lot_id
  JOIN vaccination.vaccine_stock s ON s.lot_id = q.lot_id AND s.facility_code = q.facility_code`;

type Row = Quarantine & RequestDigest & { readonly endKey: Buffer | null; readonly endBody: Buffer | null };

/** The only door to quarantines. Their lot must be held for every writing. */
@Injectable()
export class QuarantineStore {
  async insert(tx: Tx, q: Quarantine, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.stock_quarantine (id, lot_id, facility_code, began_at, began_on, lowest_tenths,
         highest_tenths, reason, entered_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[q.id, q.lotId, q.facilityCode, q.beganAt, q.beganOn, q.lowestTenths, q.highestTenths, q.reason],
        ...[q.enteredBy, made.key, made.body],
      ],
    );
  }

  async end(tx: Tx, { id, endedAt, endedOn, as, reason, by, made }: QuarantineEnd): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.stock_quarantine SET (ended_at, ended_on, ended_as, end_reason, ended_by, end_key_digest,
         end_body_digest) = (greatest($2::timestamptz, began_at), greatest($3::date, began_on), $4, $5, $6, $7, $8)
       WHERE id = $1`,
      [id, endedAt, endedOn, as, reason, by, made?.key ?? null, made?.body ?? null],
    );
  }

  async find(on: Tx | Database, id: string): Promise<Quarantine | undefined> {
    const [row] = await on.query<Row>(`${SELECT} WHERE q.id = $1`, [id]);
    return row && quarantineOf(row);
  }

  async findBegun(tx: Tx, keys: readonly Buffer[]): Promise<(Quarantine & { made: RequestDigest }) | undefined> {
    const [row] = await tx.query<Row>(`${SELECT} WHERE q.key_digest = ANY($1::bytea[])`, [keys]);
    return row && { ...quarantineOf(row), made: { key: row.key, body: row.body } };
  }

  async findEnded(tx: Tx, keys: readonly Buffer[]): Promise<(Quarantine & { made: RequestDigest }) | undefined> {
    const [row] = await tx.query<Row>(`${SELECT} WHERE q.end_key_digest = ANY($1::bytea[])`, [keys]);
    if (!row?.endKey || !row.endBody) return undefined;
    return { ...quarantineOf(row), made: { key: row.endKey, body: row.endBody } };
  }

  /** Those of a facility and of an area, the latest first; `after` names the last of the page before. */
  async list(
    on: Database,
    { facility, communes }: { readonly facility: string | null; readonly communes: readonly string[] },
    open: boolean | undefined,
    after: string | undefined,
    rows: number,
  ): Promise<Quarantine[]> {
    const found = await on.query<Row>(
      `${SELECT} WHERE (q.facility_code = $1 OR s.commune_code = ANY($2::text[]))
         AND ($3::boolean IS NULL OR (q.ended_at IS NULL) = $3) AND ($4::uuid IS NULL OR q.id < $4)
       ORDER BY q.id DESC LIMIT $5`,
      [facility, communes, open ?? null, after ?? null, rows],
    );
    return found.map(quarantineOf);
  }
}

function quarantineOf(row: Row): Quarantine {
  const { id, lotId, vaccine, lot, facilityCode, communeCode, beganAt, beganOn, lowestTenths, highestTenths } = row;
  const { reason, enteredBy, endedAt, endedAs, endReason } = row;
  return {
    ...{ id, lotId, vaccine, lot, facilityCode, communeCode, beganAt, beganOn, lowestTenths, highestTenths },
    ...{ reason, enteredBy, endedAt, endedAs, endReason },
  };
}
