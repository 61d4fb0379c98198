import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { OCCUPANCY_COLUMNS, type Occupancy } from './occupancy.js';

/** How many people were counted in quarantine facilities? */
@Injectable()
export class OccupanciesQuery {
  constructor(private readonly database: Database) {}

  /** Of each facility the last count that was made by the instant; one that nobody has counted is not in it. */
  async latestBy(instant: Date, facilityCodes: readonly string[]): Promise<ReadonlyMap<string, Occupancy>> {
    const rows = await this.database.query<Occupancy>(
      `SELECT latest.* FROM unnest($2::text[]) AS asked (code) CROSS JOIN LATERAL (
         SELECT ${OCCUPANCY_COLUMNS} FROM geo_maps.quarantine_occupancy
         WHERE facility_code = asked.code AND counted_at <= $1
         ORDER BY counted_at DESC, quarantine_occupancy.position DESC LIMIT 1) AS latest`,
      [instant, facilityCodes],
    );
    return new Map(rows.map((row) => [row.facilityCode, row]));
  }

  /** Counts of one facility, the last that was entered first. @param before position of the last row of the page before */
  history(facilityCode: string, { before, rows }: { before: string | undefined; rows: number }): Promise<Occupancy[]> {
    return this.database.query<Occupancy>(
      `SELECT ${OCCUPANCY_COLUMNS} FROM geo_maps.quarantine_occupancy
       WHERE facility_code = $1 AND ($2::bigint IS NULL OR quarantine_occupancy.position < $2)
       ORDER BY quarantine_occupancy.position DESC LIMIT $3`,
      [facilityCode, before ?? null, rows],
    );
  }

  /** Position of the last count; '0' before the first. Equal positions, equal counts. */
  async lastChange(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(
      'SELECT coalesce(max(position), 0)::text AS position FROM geo_maps.quarantine_occupancy',
    );
    return row?.position ?? '0';
  }
}
