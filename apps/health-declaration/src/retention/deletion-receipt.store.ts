import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

export type ReceiptKind = 'declaration' | 'personal-card' | 'check-in' | 'passage';

/** The only door to receipts of deletion: how many rows of which day are gone, by which rule, since when. */
@Injectable()
export class DeletionReceiptStore {
  constructor(private readonly database: Database) {}

  /** Days whose rows are being deleted, or are gone while their data key is not. */
  async unfinishedDays(kind: ReceiptKind): Promise<string[]> {
    const rows = await this.database.query<{ day: string }>(
      'SELECT day FROM health_declaration.deletion_receipt WHERE kind = $1 AND deleted_at IS NULL ORDER BY day',
      [kind],
    );
    return rows.map(({ day }) => day);
  }

  async count(tx: Tx, kind: ReceiptKind, day: string, rows: number, basis: string): Promise<void> {
    await tx.execute(
      `INSERT INTO health_declaration.deletion_receipt AS receipt (kind, day, rows_deleted, basis)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (kind, day) DO UPDATE SET rows_deleted = receipt.rows_deleted + excluded.rows_deleted`,
      [kind, day, rows, basis],
    );
  }

  async finish(tx: Tx, kind: ReceiptKind, day: string, deletedAt: Date): Promise<void> {
    await tx.execute('UPDATE health_declaration.deletion_receipt SET deleted_at = $3 WHERE kind = $1 AND day = $2', [
      kind,
      day,
      deletedAt,
    ]);
  }
}
