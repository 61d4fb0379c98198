import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { endOfLocalDay, startOfLocalDay } from '#libs/vocabulary';
import type { HourCount } from './scan-coverage.rules.js';

interface HourRow extends HourCount {
  readonly checkpointCode: string;
}

/** How many passages were there at these checkpoints in each hour of a local day? */
@Injectable()
export class PassagesByHourQuery {
  constructor(private readonly database: Database) {}

  async find(checkpointCodes: readonly string[], day: string): Promise<ReadonlyMap<string, HourCount[]>> {
    const begin = startOfLocalDay(day);
    const rows = await this.database.query<HourRow>(
      `SELECT checkpoint_code AS "checkpointCode", floor(extract(epoch FROM passed_at - $2) / 3600)::int AS hour,
         count(*)::int AS scans
       FROM health_declaration.passage
       WHERE checkpoint_code = ANY($1) AND passed_at >= $2 AND passed_at < $3
       GROUP BY 1, 2`,
      [checkpointCodes, begin, endOfLocalDay(day)],
    );
    return Map.groupBy(rows, ({ checkpointCode }) => checkpointCode);
  }
}
