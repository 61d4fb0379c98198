import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { FollowUp, Keyed, Recall, RecallPoint } from './recall.js';

const RECALL_COLUMNS = `r.id, r.lot_id AS "lotId", r.ordinal, r.reason, r.recalled_at AS "recalledAt",
  r.recalled_by AS "recalledBy", r.points, r.doses, r.undone_at AS "undoneAt", r.undo_reason AS "undoReason"`;
const POINT_COLUMNS = `p.facility_code AS "facilityCode", p.commune_code AS "communeCode", p.vials, p.doses,
  p.confirmed_at AS "confirmedAt", p.vials_found AS "vialsFound"`;

/** The only door to recalls. Their lot must be held for every writing. */
@Injectable()
export class RecallStore {
  async insert(tx: Tx, r: Recall, points: readonly RecallPoint[], made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.lot_recall (id, lot_id, ordinal, reason, recalled_at, recalled_by, points, doses,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [r.id, r.lotId, r.ordinal, r.reason, r.recalledAt, r.recalledBy, r.points, r.doses, made.key, made.body],
    );
    await tx.execute(
      `INSERT INTO vaccination.lot_recall_point (recall_id, facility_code, commune_code, vials, doses)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::integer[], $5::integer[])`,
      [
        ...[r.id, points.map(({ facilityCode }) => facilityCode), points.map(({ communeCode }) => communeCode)],
        ...[points.map(({ vials }) => vials), points.map(({ doses }) => doses)],
      ],
    );
  }

  async undo(tx: Tx, id: string, reason: string, by: Actor, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.lot_recall SET (undone_at, undone_by, undo_reason, undo_key_digest, undo_body_digest) =
         ($2, $3, $4, $5, $6) WHERE id = $1`,
      [id, tx.recordedAt, by.id, reason, made.key, made.body],
    );
  }

  async confirm(
    tx: Tx,
    { recallId, facilityCode, vials }: { recallId: string; facilityCode: string; vials: number },
    by: Actor,
    made: RequestDigest,
  ): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.lot_recall_point SET (confirmed_at, confirmed_by, vials_found, key_digest, body_digest) =
         ($3, $4, $5, $6, $7) WHERE recall_id = $1 AND facility_code = $2`,
      [recallId, facilityCode, tx.recordedAt, by.id, vials, made.key, made.body],
    );
  }

  async followUp(tx: Tx, recallId: string, f: FollowUp, by: Actor, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.lot_recall_follow_up (id, recall_id, dose_id, outcome, entered_at, entered_by, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [f.id, recallId, f.doseId, f.outcome, f.enteredAt, by.id, made.key, made.body],
    );
  }

  findRecalled(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<Recall> | undefined> {
    return this.keyed<Recall>(tx, RECALL_COLUMNS, 'lot_recall r', ['r.key_digest', 'r.body_digest'], keys);
  }

  findUndone(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<Recall> | undefined> {
    return this.keyed<Recall>(tx, RECALL_COLUMNS, 'lot_recall r', ['r.undo_key_digest', 'r.undo_body_digest'], keys);
  }

  findConfirmed(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<RecallPoint> | undefined> {
    return this.keyed<RecallPoint>(tx, POINT_COLUMNS, 'lot_recall_point p', ['p.key_digest', 'p.body_digest'], keys);
  }

  findFollowUp(tx: Tx, keys: readonly Buffer[]): Promise<Keyed<FollowUp> | undefined> {
    const columns = 'f.id, f.dose_id AS "doseId", f.outcome, f.entered_at AS "enteredAt"';
    return this.keyed<FollowUp>(tx, columns, 'lot_recall_follow_up f', ['f.key_digest', 'f.body_digest'], keys);
  }

  /** The latest first. */
  ofLot(on: Database | Tx, lotId: string): Promise<Recall[]> {
    return on.query<Recall>(
      `SELECT ${RECALL_COLUMNS} FROM vaccination.lot_recall r WHERE r.lot_id = $1 ORDER BY r.ordinal DESC`,
      [lotId],
    );
  }

  pointsOf(on: Database | Tx, recallId: string): Promise<RecallPoint[]> {
    return on.query<RecallPoint>(
      `SELECT ${POINT_COLUMNS} FROM vaccination.lot_recall_point p WHERE p.recall_id = $1 ORDER BY p.facility_code`,
      [recallId],
    );
  }

  private async keyed<Row extends object>(
    tx: Tx,
    columns: string,
    table: string,
    [key, body]: readonly [string, string],
    keys: readonly Buffer[],
  ): Promise<Keyed<Row> | undefined> {
    const [row] = await tx.query<Row & { madeKey: Buffer; madeBody: Buffer }>(
      `SELECT ${columns}, ${key} AS "madeKey", ${body} AS "madeBody" FROM vaccination.${table}
       WHERE ${key} = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.madeKey, body: row.madeBody } };
  }
}
