import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PlaceKind } from '#libs/vocabulary';
import type { ReadableArea } from '../readable-area.rules.js';
import type { PlaceStatus } from './place.rules.js';
import { PLACE_COLUMNS, type PlaceRow } from './place-row.js';

export interface PlacesInAreaFilter {
  readonly area: ReadableArea;
  readonly communeCode: string | undefined;
  readonly kind: PlaceKind | undefined;
  readonly status: PlaceStatus | undefined;
  /** Code of the last place of the page before. */
  readonly after: string | undefined;
  /** Rows to read; one more than the page has says that there is another. */
  readonly rows: number;
}

/** Which places are there in an officer's area? In the order of their codes. */
@Injectable()
export class PlacesInAreaQuery {
  constructor(private readonly database: Database) {}

  list({ area, communeCode, kind, status, after, rows }: PlacesInAreaFilter): Promise<PlaceRow[]> {
    return this.database.query<PlaceRow>(
      `SELECT ${PLACE_COLUMNS} FROM health_declaration.place
       WHERE commune_code = ANY($1)
         AND ($2::text IS NULL OR commune_code = $2)
         AND ($3::text IS NULL OR kind = $3)
         AND ($4::text IS NULL OR (closed_at IS NULL) = ($4 = 'open'))
         AND ($5::text IS NULL OR code > $5)
       ORDER BY code
       LIMIT $6`,
      [area.communes, communeCode ?? null, kind ?? null, status ?? null, after ?? null, rows],
    );
  }
}
