import { Injectable } from '@nestjs/common';
import type { SupplyStatementKind } from '#libs/contracts';
import { Database, type Tx } from '#libs/database';
import type { EssentialGood, StatementSource } from '#libs/vocabulary';

/** What was said of a point, as it is told to everybody: never who. */
export interface KeptStatement {
  readonly id: string;
  readonly pointId: string;
  readonly source: StatementSource;
  readonly kind: SupplyStatementKind;
  /** Empty for `open` and `closed`. */
  readonly goods: readonly EssentialGood[];
  readonly at: Date;
}

/** The only door to the history of what was said. */
@Injectable()
export class SupplyStatementStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, { id, pointId, source, kind, goods, at }: KeptStatement): Promise<void> {
    await tx.execute(
      'INSERT INTO geo_maps.supply_statement (id, point_id, source, kind, goods, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, pointId, source, kind, goods, at],
    );
  }

  /**
   * Of a word of a phone that an officer found untrue: it stays in the history, and is told no more. Who said it is not
   * known here: of several that said the same at the same instant any one goes.
   */
  async takeBack(tx: Tx, { pointId, kind, goods, at }: Omit<KeptStatement, 'id' | 'source'>): Promise<void> {
    await tx.execute(
      `UPDATE geo_maps.supply_statement SET taken_back_at = $5 WHERE id = (
         SELECT id FROM geo_maps.supply_statement
         WHERE point_id = $1 AND kind = $2 AND goods = $3::text[] AND at = $4 AND source = 'citizen'
           AND taken_back_at IS NULL
         ORDER BY id LIMIT 1)`,
      [pointId, kind, goods, at, tx.recordedAt],
    );
  }

  /** The newest first, without those that were taken back. */
  lastOf(pointId: string, limit: number): Promise<KeptStatement[]> {
    return this.database.query<KeptStatement>(
      `SELECT id, point_id AS "pointId", source, kind, goods, at FROM geo_maps.supply_statement
       WHERE point_id = $1 AND taken_back_at IS NULL ORDER BY at DESC, id DESC LIMIT $2`,
      [pointId, limit],
    );
  }
}
