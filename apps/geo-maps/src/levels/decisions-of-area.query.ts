import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DecidedLevel } from './decided-level.rules.js';
import { DECISION_COLUMNS, decisionOf } from './level-decision.store.js';

/** What was decided of an area, be it as an exception, and what of it was taken back? */
@Injectable()
export class DecisionsOfAreaQuery {
  constructor(private readonly database: Database) {}

  /** The newest first; `before` is the instant of the last one of the page before. No two have the same. */
  async read(areaCode: string, before: Date | null, rows: number): Promise<DecidedLevel[]> {
    const found = await this.database.query<Parameters<typeof decisionOf>[0]>(
      `SELECT ${DECISION_COLUMNS} FROM geo_maps.level_decision AS decision
       WHERE (decision.area_code = $1 OR decision.exceptions @> jsonb_build_array(jsonb_build_object('areaCode', $1::text)))
         AND ($2::timestamptz IS NULL OR decision.announced_at < $2)
       ORDER BY decision.announced_at DESC LIMIT $3`,
      [areaCode, before, rows],
    );
    return found.map(decisionOf);
  }
}
