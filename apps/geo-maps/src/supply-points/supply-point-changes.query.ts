import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { SUPPLY_POINT_COLUMNS, supplyPointOf, type SupplyPointRow } from './supply-point-row.js';
import type { SupplyPoint } from './supply-point.js';

/** Points that one question answers at most. */
export const CHANGES_AT_ONCE = 5_000;

export interface SupplyPointChange {
  /** Of the change, in the order of commits. */
  readonly position: number;
  readonly point: SupplyPoint;
}

/** Which points were changed after a position, closed ones too? In the order of their changes, each as it is now. */
@Injectable()
export class SupplyPointChangesQuery {
  constructor(private readonly database: Database) {}

  async after(position: number): Promise<SupplyPointChange[]> {
    const rows = await this.database.query<SupplyPointRow & { readonly position: string }>(
      `SELECT ${SUPPLY_POINT_COLUMNS}, changed.position FROM geo_maps.supply_point_change changed
       JOIN geo_maps.supply_point p ON p.id = changed.point_id
       WHERE changed.position > $1 ORDER BY changed.position LIMIT ${CHANGES_AT_ONCE}`,
      [position],
    );
    return rows.map(({ position: text, ...row }) => ({ position: Number(text), point: supplyPointOf(row) }));
  }
}
