import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { LOT_COLUMNS, type ExpiryMoved, type Keyed, type VaccineLot } from './vaccine-lot.js';
import type { VaccineLotAnswer } from './vaccine-lot.dto.js';

const EXPIRY_COLUMNS = `e.id, e.lot_id AS "lotId", e.expired_on AS "expiredOn", e.expires_on AS "expiresOn", e.reason,
  e.moved_at AS "movedAt", e.moved_by AS "movedBy"`;

/** The only door to lots of vaccines and the history of their expiry. */
@Injectable()
export class VaccineLotStore {
  /** False where the vaccine has a lot with this number. */
  async insert(tx: Tx, lot: VaccineLot, answered: VaccineLotAnswer, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO vaccination.vaccine_lot (id, vaccine, lot, maker, doses_per_vial, vial_microlitres, expires_on,
         registered_at, registered_by, answered, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (vaccine, lot) DO NOTHING`,
      [
        ...[lot.id, lot.vaccine, lot.lot, lot.maker, lot.dosesPerVial, lot.vialMicrolitres, lot.expiresOn],
        ...[lot.registeredAt, lot.registeredBy, JSON.stringify(answered), made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  async findRegistered(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<{ answered: VaccineLotAnswer }> | undefined> {
    const [row] = await tx.query<{ answered: VaccineLotAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.vaccine_lot
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { answered: row.answered, made: { key: row.key, body: row.body } };
  }

  /** Lots of this number, or the one with this id. */
  named(on: Database | Tx, lot: string, vaccine: string | undefined): Promise<VaccineLot[]> {
    return on.query<VaccineLot>(
      `SELECT ${LOT_COLUMNS} FROM vaccination.vaccine_lot l
       WHERE (l.lot = upper($1) OR l.id::text = lower($1)) AND ($2::text IS NULL OR l.vaccine = $2) ORDER BY l.vaccine`,
      [lot, vaccine ?? null],
    );
  }

  /** By vaccine and number; `after` names the last of the page before. */
  list(
    on: Database,
    filter: { readonly vaccine?: string | undefined; readonly lot?: string | undefined },
    after: { readonly vaccine: string; readonly lot: string } | undefined,
    rows: number,
  ): Promise<VaccineLot[]> {
    return on.query<VaccineLot>(
      `SELECT ${LOT_COLUMNS} FROM vaccination.vaccine_lot l
       WHERE ($1::text IS NULL OR l.vaccine = $1) AND ($2::text IS NULL OR l.lot = $2)
         AND ($3::text IS NULL OR (l.vaccine, l.lot) > ($3, $4::text))
       ORDER BY l.vaccine, l.lot LIMIT $5`,
      [filter.vaccine ?? null, filter.lot ?? null, after?.vaccine ?? null, after?.lot ?? null, rows],
    );
  }

  /** The lot must be held. */
  async moveExpiry(tx: Tx, moved: ExpiryMoved, made: RequestDigest): Promise<void> {
    await tx.execute('UPDATE vaccination.vaccine_lot SET expires_on = $2 WHERE id = $1', [
      moved.lotId,
      moved.expiresOn,
    ]);
    await tx.execute(
      `INSERT INTO vaccination.vaccine_lot_expiry (id, lot_id, expired_on, expires_on, reason, moved_at, moved_by, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[moved.id, moved.lotId, moved.expiredOn, moved.expiresOn, moved.reason, moved.movedAt, moved.movedBy],
        ...[made.key, made.body],
      ],
    );
  }

  async findMoved(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<ExpiryMoved> | undefined> {
    const [row] = await tx.query<ExpiryMoved & RequestDigest>(
      `SELECT ${EXPIRY_COLUMNS}, e.key_digest AS key, e.body_digest AS body FROM vaccination.vaccine_lot_expiry e
       WHERE e.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  /** The recall that stands from now on, or none. The lot must be held. */
  async setRecall(tx: Tx, lotId: string, recall: { readonly id: string; readonly at: Date } | null): Promise<void> {
    await tx.execute('UPDATE vaccination.vaccine_lot SET (recall_id, recalled_at) = ($2, $3) WHERE id = $1', [
      ...[lotId, recall?.id ?? null, recall?.at ?? null],
    ]);
  }

  /** In the order in which it was moved. */
  expiriesOf(on: Database | Tx, lotId: string): Promise<ExpiryMoved[]> {
    return on.query<ExpiryMoved>(
      `SELECT ${EXPIRY_COLUMNS} FROM vaccination.vaccine_lot_expiry e WHERE e.lot_id = $1 ORDER BY e.id`,
      [lotId],
    );
  }
}
