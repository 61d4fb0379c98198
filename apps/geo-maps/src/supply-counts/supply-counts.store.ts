import { Injectable } from '@nestjs/common';
import type { SupplyPointStrata } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';

/** As what a point was last counted. */
export interface CountedPoint {
  readonly pointId: string;
  /** How often it was counted, from 1. */
  readonly version: number;
  /** Null once it is gone for good. */
  readonly strata: SupplyPointStrata | null;
}

/** The only door to what was counted. */
@Injectable()
export class SupplyCountsStore {
  /** Of every point that is counted. */
  all(database: Database | Tx): Promise<CountedPoint[]> {
    return database.query<CountedPoint>(
      'SELECT point_id AS "pointId", version, strata FROM geo_maps.supply_point_counted WHERE strata IS NOT NULL',
    );
  }

  /** @returns those that nobody else has counted meanwhile: what was counted from an older state is not saved */
  async save(tx: Tx, counted: readonly CountedPoint[]): Promise<ReadonlySet<string>> {
    const saved = await tx.query<{ pointId: string }>(
      `INSERT INTO geo_maps.supply_point_counted AS counted (point_id, version, strata)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::jsonb[])
       ON CONFLICT (point_id) DO UPDATE SET version = excluded.version, strata = excluded.strata
         WHERE counted.version = excluded.version - 1
       RETURNING point_id AS "pointId"`,
      [
        counted.map(({ pointId }) => pointId),
        counted.map(({ version }) => version),
        counted.map(({ strata }) => strata && JSON.stringify(strata)),
      ],
    );
    return new Set(saved.map(({ pointId }) => pointId));
  }
}
