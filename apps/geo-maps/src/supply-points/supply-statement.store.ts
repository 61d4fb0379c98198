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

  /** The newest first. */
  lastOf(pointId: string, limit: number): Promise<KeptStatement[]> {
    return this.database.query<KeptStatement>(
      `SELECT id, point_id AS "pointId", source, kind, goods, at FROM geo_maps.supply_statement
       WHERE point_id = $1 ORDER BY at DESC, id DESC LIMIT $2`,
      [pointId, limit],
    );
  }
}
