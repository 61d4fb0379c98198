import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { IncidentKind } from './support-incident.js';

/** Incidents of one kind, at one point or (null) at all of them. */
export interface CountedIncidents {
  readonly kind: IncidentKind;
  readonly facilityCode: string | null;
  readonly opened: number;
  readonly solved: number;
  readonly reopened: number;
  /** To one decimal; null where there is none. */
  readonly medianMinutesToTaken: number | null;
  readonly medianMinutesToSolved: number | null;
}

const medianMinutesTo = (column: string): string => `round((percentile_cont(0.5) WITHIN GROUP
  (ORDER BY extract(epoch FROM i.${column} - i.opened_at) / 60))::numeric, 1)::float8`;

/** What fails most, and for how long? */
@Injectable()
export class IncidentSummaryQuery {
  constructor(private readonly database: Database) {}

  /** Of what was opened at these points on these days, as it stands now; what was opened most often first. */
  summary(facilities: readonly string[], from: string, to: string): Promise<CountedIncidents[]> {
    return this.database.query<CountedIncidents>(
      `SELECT i.kind, i.facility_code AS "facilityCode", count(*)::int AS opened,
         count(i.solved_at)::int AS solved, count(*) FILTER (WHERE i.reopenings > 0)::int AS reopened,
         ${medianMinutesTo('taken_at')} AS "medianMinutesToTaken",
         ${medianMinutesTo('solved_at')} AS "medianMinutesToSolved"
       FROM vaccination.support_incident i
       WHERE i.facility_code = ANY($1::text[]) AND i.opened_day BETWEEN $2::date AND $3::date
       GROUP BY GROUPING SETS ((i.kind), (i.kind, i.facility_code))
       ORDER BY opened DESC, i.kind, i.facility_code`,
      [facilities, from, to],
    );
  }
}
