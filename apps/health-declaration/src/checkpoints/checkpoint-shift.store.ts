import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { CheckpointShift } from './checkpoint-shift.js';

const COLUMNS = `id, checkpoint_code AS "checkpointCode", direction, road, officer, started_at AS "startedAt",
  ended_at AS "endedAt"`;

/** The only door to shifts. */
@Injectable()
export class CheckpointShiftStore {
  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ shift: CheckpointShift; made: RequestDigest } | undefined> {
    const rows = await tx.query<CheckpointShift & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM health_declaration.checkpoint_shift
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...shift } = rows[0];
    return { shift, made: { key, body } };
  }

  /** Whoever starts a shift elsewhere has left the one before. */
  async endOpen(tx: Tx, officer: string): Promise<void> {
    await tx.execute(
      'UPDATE health_declaration.checkpoint_shift SET ended_at = greatest($2, started_at) WHERE officer = $1 AND ended_at IS NULL',
      [officer, tx.recordedAt],
    );
  }

  /** False where a simultaneous request of the officer was faster. */
  async insert(tx: Tx, shift: CheckpointShift, { key, body }: RequestDigest): Promise<boolean> {
    const { id, checkpointCode, direction, road, officer, startedAt } = shift;
    const inserted = await tx.execute(
      `INSERT INTO health_declaration.checkpoint_shift (id, checkpoint_code, direction, road, officer, started_at,
         key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [id, checkpointCode, direction, road, officer, startedAt, key, body],
    );
    return inserted === 1;
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<CheckpointShift | undefined> {
    const rows = await tx.query<CheckpointShift>(
      `SELECT ${COLUMNS} FROM health_declaration.checkpoint_shift WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async find(on: Database | Tx, id: string): Promise<CheckpointShift | undefined> {
    const rows = await on.query<CheckpointShift>(
      `SELECT ${COLUMNS} FROM health_declaration.checkpoint_shift WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The shift must be locked. */
  async end(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.execute('UPDATE health_declaration.checkpoint_shift SET ended_at = $2 WHERE id = $1', [id, at]);
  }
}
