import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { startOfLocalDay, type LocalDay } from '#libs/vocabulary';

/** Working data that names people, beside the medical record itself. */
export const ERASED_KINDS = ['roster', 'day-pack', 'dose-conflict'] as const;
export type ErasedKind = (typeof ERASED_KINDS)[number];

export interface ErasureOf {
  readonly kind: ErasedKind;
  /** What is of an earlier day goes. */
  readonly before: LocalDay;
  /** By the real clock; what was stored later stays. */
  readonly storedBefore: Date;
  readonly limit: number;
}

/** Each answers the day of every row that it has erased. Packs are append-only: nobody could change one meanwhile. */
const ERASE: Readonly<Record<ErasedKind, string>> = {
  roster: `DELETE FROM vaccination.support_duty WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.support_duty WHERE day < $1::date AND stored_at < $2
      ORDER BY day, id LIMIT $3 FOR UPDATE)) RETURNING day`,
  'day-pack': `DELETE FROM vaccination.day_pack WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.day_pack WHERE day < $1::date AND stored_at < $2
      ORDER BY day, id LIMIT $3)) RETURNING day`,
  'dose-conflict': `UPDATE vaccination.dose_conflict SET sealed_note = NULL WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.dose_conflict WHERE sealed_note IS NOT NULL AND decided_at < $1
      ORDER BY decided_at, id LIMIT $2 FOR UPDATE))
    RETURNING (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day`,
};
const RECEIPT = `
  INSERT INTO vaccination.deletion_receipt AS receipt (kind, day, rows_erased, basis, erased_at)
  SELECT $1, day, count(*), $3, $4 FROM unnest($2::date[]) AS day GROUP BY day ORDER BY day
  ON CONFLICT (kind, day) DO UPDATE SET (rows_erased, basis, erased_at) =
    (receipt.rows_erased + excluded.rows_erased, excluded.basis, excluded.erased_at)`;

/** The only door to the erasure of working data, and to its receipts. */
@Injectable()
export class ErasureStore {
  /** The oldest first. @returns how many rows have lost whom they named */
  async eraseSome(tx: Tx, { kind, before, storedBefore, limit }: ErasureOf, basis: string): Promise<number> {
    // The words of a decision are no part of any answer: nothing that is repeated needs them.
    const values = kind === 'dose-conflict' ? [startOfLocalDay(before), limit] : [before, storedBefore, limit];
    const erased = await tx.query<{ readonly day: LocalDay }>(ERASE[kind], values);
    const days = erased.map(({ day }) => day);
    if (days.length > 0) await tx.execute(RECEIPT, [kind, days, basis, tx.recordedAt]);
    return days.length;
  }
}
