import { Injectable } from '@nestjs/common';
import type { LevelScheme } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';
import type { RiskLevel } from '#libs/vocabulary';

/** With which level a commune was last counted. */
export interface CountedLevel {
  readonly communeCode: string;
  readonly scheme: LevelScheme;
  /** How often it was counted, from 1. */
  readonly version: number;
  /** Null where none holds any more. */
  readonly level: RiskLevel | null;
}

/** The only door to what was counted. */
@Injectable()
export class LevelCountsStore {
  all(database: Database | Tx): Promise<CountedLevel[]> {
    return database.query<CountedLevel>(
      'SELECT commune_code AS "communeCode", scheme, version, level FROM geo_maps.commune_level_counted',
    );
  }

  /** False where somebody else has counted it meanwhile: what was counted from an older state is not saved. */
  async save(tx: Tx, { communeCode, scheme, version, level }: CountedLevel): Promise<boolean> {
    const saved = await tx.execute(
      `INSERT INTO geo_maps.commune_level_counted AS counted (commune_code, scheme, version, level)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (commune_code, scheme) DO UPDATE SET version = excluded.version, level = excluded.level
         WHERE counted.version = excluded.version - 1`,
      [communeCode, scheme, version, level],
    );
    return saved === 1;
  }
}
