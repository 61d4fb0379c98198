import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** More rows than all places of a district make in a day. */
const ROWS_MAX = 20_000;

export interface ScansOfHour {
  readonly placeCode: string;
  readonly placeKind: string;
  readonly communeCode: string;
  /** Beginning of the hour. Vietnam is a whole number of hours from UTC, so that it is one there too. */
  readonly hour: Date;
  readonly checkIns: number;
  /** Of these, by a camera at the place. */
  readonly byPlace: number;
}

/** How much is scanned where? For the board that shows which places scan as many as they should. */
@Injectable()
export class ScansByPlaceAndHourQuery {
  constructor(private readonly database: Database) {}

  /** At most `ROWS_MAX`, in the order of places and hours. @param to exclusive */
  scansByPlaceAndHour(communes: readonly string[], from: Date, to: Date): Promise<ScansOfHour[]> {
    return this.database.query<ScansOfHour>(
      `SELECT place_code AS "placeCode", place_kind AS "placeKind", place_commune AS "communeCode",
         date_trunc('hour', checked_in_at, 'UTC') AS hour,
         count(*)::int AS "checkIns", count(*) FILTER (WHERE way = 'place-scans')::int AS "byPlace"
       FROM health_declaration.check_in
       WHERE checked_in_at >= $2 AND checked_in_at < $3 AND place_commune = ANY($1)
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 4 LIMIT ${ROWS_MAX}`,
      [communes, from, to],
    );
  }
}
