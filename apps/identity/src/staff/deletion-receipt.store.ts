import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';

const COUNT = `
  INSERT INTO identity.deletion_receipt AS receipt (kind, day, rows_deleted, basis, deleted_at)
  SELECT 'staff', day, count(*), $2, $3 FROM unnest($1::date[]) AS day GROUP BY day
  ON CONFLICT (kind, day) DO UPDATE SET (rows_deleted, basis, deleted_at) =
    (receipt.rows_deleted + excluded.rows_deleted, excluded.basis, excluded.deleted_at)`;

/** The only door to receipts of deletion: how many accounts of which day have lost their person, by which rule. */
@Injectable()
export class DeletionReceiptStore {
  /** @param days on which accounts ended, each as often as accounts ended on it */
  async count(tx: Tx, days: readonly LocalDay[], basis: string): Promise<void> {
    await tx.execute(COUNT, [days, basis, tx.recordedAt]);
  }
}
