import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { endOfLocalDay, localDayOf, startOfLocalDay } from '#libs/vocabulary';

/** Deletes the stays of a day. */
@Injectable()
export class CheckInErasureStore {
  constructor(private readonly database: Database) {}

  /** The first day after `after` (if any) and not after `last` that still has stays. */
  async nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    const rows = await this.database.query<{ oldest: Date | null }>(
      `SELECT min(checked_in_at) AS oldest FROM health_declaration.check_in
       WHERE checked_in_at < $1 AND ($2::timestamptz IS NULL OR checked_in_at >= $2)`,
      [endOf(last), after === undefined ? null : endOf(after)],
    );
    const oldest = rows[0]?.oldest;
    return oldest ? localDayOf(oldest) : undefined;
  }

  /** Up to `limit` of those stored before an instant of the real clock; answers how many. */
  erase(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM health_declaration.check_in WHERE id = ANY(ARRAY(
         SELECT id FROM health_declaration.check_in
         WHERE checked_in_at >= $1 AND checked_in_at < $2 AND stored_at < $3 LIMIT $4))`,
      [startOfLocalDay(day), endOf(day), storedBefore, limit],
    );
  }

  async isEmpty(tx: Tx, day: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM health_declaration.check_in WHERE checked_in_at >= $1 AND checked_in_at < $2 LIMIT 1',
      [startOfLocalDay(day), endOf(day)],
    );
    return rows.length === 0;
  }
}

function endOf(day: string): Date {
  return endOfLocalDay(day);
}
