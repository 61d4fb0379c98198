import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keptPlaceOf, VISITED_PLACE_COLUMNS, type KeptWindows } from './visited-place-row.js';
import type { VisitedPlace } from './visited-place.js';

/** The latest; a place is shown for a fortnight. */
const PLACES_MAX = 10_000;

/** A place that everybody may know of. */
export type VisitedPlaceRecord = VisitedPlace & { readonly publishedAt: Date };

/**
 * Every visited place that is published and not withdrawn; `windowsShownOn` tells which of them matter on a day. Kept in
 * memory: each question asks the database only whether anything was published or withdrawn since, in whatever process.
 */
@Injectable()
export class VisitedPlaceRecordsQuery {
  private kept: { readonly lastChange: string; readonly places: readonly VisitedPlaceRecord[] } | undefined;

  constructor(private readonly database: Database) {}

  async all(): Promise<readonly VisitedPlaceRecord[]> {
    const lastChange = await this.lastChange();
    if (this.kept?.lastChange === lastChange) return this.kept.places;
    const rows = await this.database.query<KeptWindows<VisitedPlaceRecord>>(
      `SELECT ${VISITED_PLACE_COLUMNS} FROM geo_maps.visited_place WHERE state = 'published' ORDER BY id DESC LIMIT $1`,
      [PLACES_MAX],
    );
    const places = rows.map((row) => ({ ...keptPlaceOf(row), publishedAt: row.publishedAt }));
    this.kept = { lastChange, places };
    return places;
  }

  /** Position of the last act that the public was told of; '0' before the first. Part of every tag made of places. */
  async lastChange(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(
      `SELECT coalesce(max(position), 0)::text AS position FROM geo_maps.visited_place_act
       WHERE act IN ('published', 'withdrawn')`,
    );
    return row?.position ?? '0';
  }
}
