import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { VisitorsOfHour } from './visitor-counts.dto.js';

/** How many people were at a place in each hour of a day? */
@Injectable()
export class VisitorsByHourQuery {
  constructor(private readonly database: Database) {}

  /**
   * Whoever has not left is inside until the stay ends by itself. Vietnam is a whole number of hours from UTC.
   *
   * @param from beginning of the day @param to exclusive
   */
  visitorsByHour(placeCode: string, from: Date, to: Date, now: Date): Promise<VisitorsOfHour[]> {
    return this.database.query<VisitorsOfHour>(
      `WITH hour AS (
         SELECT number - 1 AS hour, begins, least(begins + interval '1 hour', $4) AS ends
         FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 hour', interval '1 hour')
           WITH ORDINALITY AS given (begins, number)
         WHERE begins <= $4),
       stay AS (
         SELECT checked_in_at AS entered, coalesce(checked_out_at, due_out_at) AS left_at
         FROM health_declaration.check_in
         WHERE place_code = $1 AND checked_in_at < $3 AND checked_in_at >= $2::timestamptz - interval '1 day')
       SELECT hour::int, count(*) FILTER (WHERE entered >= begins)::int AS "checkedIn",
         count(*) FILTER (WHERE left_at > ends)::int AS inside
       FROM hour LEFT JOIN stay ON entered <= ends AND entered < begins + interval '1 hour' AND left_at >= begins
       GROUP BY hour ORDER BY hour`,
      [placeCode, from, to, now],
    );
  }
}
