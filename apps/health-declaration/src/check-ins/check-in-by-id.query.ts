import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Shown, Way } from './check-in.rules.js';

export interface CheckInRow {
  readonly id: string;
  readonly placeCode: string;
  readonly placeCommune: string;
  readonly way: Way;
  readonly shown: Shown;
  readonly checkedInAt: Date;
  readonly checkedOutAt: Date | null;
  readonly automatic: boolean | null;
  readonly sealed: Buffer;
}

/** One stay, for an officer whose areas have the place. */
@Injectable()
export class CheckInByIdQuery {
  constructor(private readonly database: Database) {}

  async find(id: string, communes: readonly string[]): Promise<CheckInRow | undefined> {
    const rows = await this.database.query<CheckInRow>(
      `SELECT id, place_code AS "placeCode", place_commune AS "placeCommune", way, shown,
         checked_in_at AS "checkedInAt", checked_out_at AS "checkedOutAt", automatic, sealed
       FROM health_declaration.check_in WHERE id = $1 AND place_commune = ANY($2)`,
      [id, communes],
    );
    return rows[0];
  }
}
