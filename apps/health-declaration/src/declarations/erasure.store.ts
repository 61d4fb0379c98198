import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { endOfLocalDay, localDayOf, startOfLocalDay } from '#libs/vocabulary';

/** Deletes declarations of a day with everything that hangs on them: corrections, reviews, indexes and keys. */
@Injectable()
export class ErasureStore {
  constructor(private readonly database: Database) {}

  /** The first day after `after` (if any) and not after `last` that still has declarations. */
  async nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    const rows = await this.database.query<{ oldest: Date | null }>(
      `SELECT min(declared_at) AS oldest FROM health_declaration.declaration
       WHERE declared_at < $1 AND ($2::timestamptz IS NULL OR declared_at >= $2)`,
      [endOf(last), after === undefined ? null : endOf(after)],
    );
    const oldest = rows[0]?.oldest;
    return oldest ? localDayOf(oldest) : undefined;
  }

  /**
   * Up to `limit` of those stored before an instant of the real clock; answers how many. Groups go with their last
   * member: no call empties more of them than it deletes declarations.
   */
  async erase(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    const erased = await tx.execute(
      `DELETE FROM health_declaration.declaration WHERE id = ANY(ARRAY(
         SELECT id FROM health_declaration.declaration
         WHERE declared_at >= $1 AND declared_at < $2 AND stored_at < $3 LIMIT $4))`,
      [startOfLocalDay(day), endOf(day), storedBefore, limit],
    );
    await tx.execute(
      `DELETE FROM health_declaration.declaration_group WHERE id = ANY(ARRAY(
         SELECT id FROM health_declaration.declaration_group g
         WHERE declared_at >= $1 AND declared_at < $2
           AND NOT EXISTS (SELECT FROM health_declaration.declaration d WHERE d.group_id = g.id) LIMIT $3))`,
      [startOfLocalDay(day), endOf(day), limit],
    );
    return erased;
  }

  async isEmpty(tx: Tx, day: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM health_declaration.declaration WHERE declared_at >= $1 AND declared_at < $2 LIMIT 1',
      [startOfLocalDay(day), endOf(day)],
    );
    return rows.length === 0;
  }
}

function endOf(day: string): Date {
  return endOfLocalDay(day);
}
