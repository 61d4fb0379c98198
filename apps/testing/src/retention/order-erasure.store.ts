import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** A specimen stays as what was counted: no order, no barcode, no request. Its number says that it once was one. */
const ERASE = `
  WITH gone AS MATERIALIZED (
    SELECT id, person_id FROM testing.test_order WHERE day <= $1 AND to_char(day, 'YYYY-MM') = $2 AND stored_at < $3
    ORDER BY day, id LIMIT $4 FOR UPDATE
  ), listed AS (
    DELETE FROM testing.person_candidate c USING gone WHERE c.order_id = gone.id OR c.other_order_id = gone.id
  ), kept AS (
    UPDATE testing.specimen s SET order_id = NULL, assigner = 'deleted', barcode = s.id::text, answered = NULL,
      key_digest = NULL, body_digest = NULL FROM gone WHERE s.order_id = gone.id
  )
  DELETE FROM testing.test_order o USING gone WHERE o.id = gone.id`;

/** The only door to the deletion of orders, and to its receipts. */
@Injectable()
export class OrderErasureStore {
  constructor(private readonly database: Database) {}

  /**
   * The oldest month with anything that its data key has sealed, where its last day is not after `last`, and those that
   * a run has left unfinished.
   */
  async months(last: string): Promise<string[]> {
    const rows = await this.database.query<{ month: string }>(
      `SELECT month FROM testing.deletion_receipt WHERE deleted_at IS NULL
       UNION SELECT to_char(first, 'YYYY-MM') FROM (
         SELECT date_trunc('month', min(day))::date AS first FROM (
           SELECT min(day) AS day FROM testing.test_order
           UNION ALL SELECT min(day) FROM testing.unmatched_result
           UNION ALL SELECT min(day) FROM testing.specimen_conflict) AS kinds) AS oldest
       WHERE (first + interval '1 month' - interval '1 day')::date <= $1::date ORDER BY 1`,
      [last],
    );
    return rows.map(({ month }) => month);
  }

  /** Answers how many orders were deleted. */
  async erase(tx: Tx, month: string, last: string, storedBefore: Date, limit: number, basis: string): Promise<number> {
    const rows = await tx.execute(ERASE, [last, month, storedBefore, limit]);
    await tx.execute(
      `INSERT INTO testing.deletion_receipt AS receipt (month, orders_deleted, basis) VALUES ($1, $2, $3)
       ON CONFLICT (month) DO UPDATE SET orders_deleted = receipt.orders_deleted + excluded.orders_deleted`,
      [month, rows, basis],
    );
    return rows;
  }

  /**
   * Conflicts of the month and what other systems sent in it go too, open or not, and whoever has no order left is
   * nobody's document. False while orders are left.
   */
  async finish(tx: Tx, month: string): Promise<boolean> {
    const [left] = await tx.query(`SELECT FROM testing.test_order WHERE to_char(day, 'YYYY-MM') = $1 LIMIT 1`, [month]);
    if (left) return false;
    await tx.execute(`DELETE FROM testing.specimen_conflict WHERE to_char(day, 'YYYY-MM') = $1`, [month]);
    const unmatched = await tx.execute(
      `DELETE FROM testing.unmatched_result WHERE day >= $1::date AND day < $1::date + interval '1 month'`,
      [`${month}-01`],
    );
    await tx.execute(
      `UPDATE testing.person p SET document_index = NULL, person_ref = NULL
       WHERE document_index IS NOT NULL AND NOT EXISTS (SELECT FROM testing.test_order o WHERE o.person_id = p.id)`,
    );
    await tx.execute(
      'UPDATE testing.deletion_receipt SET deleted_at = $2, unmatched_results_deleted = $3 WHERE month = $1',
      [month, tx.recordedAt, unmatched],
    );
    return true;
  }
}
