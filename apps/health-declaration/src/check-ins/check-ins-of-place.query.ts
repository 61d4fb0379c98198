import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Way } from './check-in.rules.js';

export interface StayRow {
  readonly id: string;
  readonly way: Way;
  readonly checkedInAt: Date;
  readonly checkedOutAt: Date | null;
  readonly automatic: boolean | null;
  readonly sealed: Buffer;
}

export interface PlaceCounts {
  /** Who is inside now. */
  readonly inside: number;
  /** Of the local day that was asked for. */
  readonly checkedIn: number;
  readonly checkedOut: number;
}

export interface StaysFilter {
  readonly placeCode: string;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  /** The last of the page before. */
  readonly before: { readonly checkedInAt: Date; readonly id: string } | undefined;
  /** Rows to read; one more than the page has says that there is another. */
  readonly rows: number;
}

/** Who came to a place, the latest first, and how many are there? */
@Injectable()
export class CheckInsOfPlaceQuery {
  constructor(private readonly database: Database) {}

  list({ placeCode, from, to, before, rows }: StaysFilter): Promise<StayRow[]> {
    return this.database.query<StayRow>(
      `SELECT id, way, checked_in_at AS "checkedInAt", checked_out_at AS "checkedOutAt", automatic, sealed
       FROM health_declaration.check_in
       WHERE place_code = $1 AND checked_in_at >= $2 AND checked_in_at < $3
         AND ($4::timestamptz IS NULL OR (checked_in_at, id) < ($4, $5::uuid))
       ORDER BY checked_in_at DESC, id DESC LIMIT $6`,
      [placeCode, from, to, before?.checkedInAt ?? null, before?.id ?? null, rows],
    );
  }

  async counts(placeCode: string, from: Date, to: Date, now: Date): Promise<PlaceCounts> {
    const rows = await this.database.query<PlaceCounts>(
      `SELECT
         (SELECT count(*)::int FROM health_declaration.check_in
          WHERE place_code = $1 AND checked_out_at IS NULL AND due_out_at > $4) AS inside,
         count(*)::int AS "checkedIn", count(checked_out_at)::int AS "checkedOut"
       FROM health_declaration.check_in
       WHERE place_code = $1 AND checked_in_at >= $2 AND checked_in_at < $3`,
      [placeCode, from, to, now],
    );
    return rows[0] ?? { inside: 0, checkedIn: 0, checkedOut: 0 };
  }
}
