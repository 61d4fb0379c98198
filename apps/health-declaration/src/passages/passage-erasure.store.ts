import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** Deletes passages of a day with everything that hangs on them: arrivals, conflicts and keys. */
@Injectable()
export class PassageErasureStore {
  constructor(private readonly database: Database) {}

  /** The first day after `after` (if any) and not after `last` that still has passages. */
  async nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    const rows = await this.database.query<{ day: string | null }>(
      `SELECT min(day) AS day FROM health_declaration.passage WHERE day <= $1 AND ($2::date IS NULL OR day > $2)`,
      [last, after ?? null],
    );
    return rows[0]?.day ?? undefined;
  }

  /** Up to `limit` of those stored before an instant of the real clock; answers how many. */
  erase(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM health_declaration.passage WHERE id = ANY(ARRAY(
         SELECT id FROM health_declaration.passage WHERE day = $1 AND stored_at < $2 LIMIT $3))`,
      [day, storedBefore, limit],
    );
  }

  async isEmpty(tx: Tx, day: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM health_declaration.passage WHERE day = $1 LIMIT 1', [day]);
    return rows.length === 0;
  }
}
