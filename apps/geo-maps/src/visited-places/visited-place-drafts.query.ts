import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keptPlaceOf, VISITED_PLACE_COLUMNS, type KeptWindows } from './visited-place-row.js';
import type { VisitedPlace, VisitedPlaceState } from './visited-place.js';

export interface VisitedPlaceDraftsFilter {
  /** Codes of all communes that the officer answers for. */
  readonly communes: readonly string[];
  readonly state: VisitedPlaceState;
  /** Id of the last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/** Which visited places may an officer act on? */
@Injectable()
export class VisitedPlaceDraftsQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list({ communes, state, after, rows }: VisitedPlaceDraftsFilter): Promise<VisitedPlace[]> {
    const found = await this.database.query<KeptWindows<VisitedPlace>>(
      `SELECT ${VISITED_PLACE_COLUMNS} FROM geo_maps.visited_place
       WHERE commune_code = ANY($1::text[]) AND state = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      [communes, state, after ?? null, rows],
    );
    return found.map(keptPlaceOf);
  }
}
