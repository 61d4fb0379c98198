import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ZoneKind } from '#libs/vocabulary';
import { ZONE_COLUMNS } from './zone.store.js';
import type { StoredZone, ZoneState } from './zone.js';

export interface ZoneDraftsFilter {
  /** Codes of all communes that the officer answers for. */
  readonly communes: readonly string[];
  readonly state: ZoneState;
  /** Undefined for all kinds. */
  readonly kind: ZoneKind | undefined;
  /** By which it is told whether a published zone has ended. */
  readonly at: Date;
  /** Id of the last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/** Which zones may an officer act on? */
@Injectable()
export class ZoneDraftsQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list({ communes, state, kind, at, after, rows }: ZoneDraftsFilter): Promise<StoredZone[]> {
    return this.database.query<StoredZone>(
      `SELECT ${ZONE_COLUMNS} FROM geo_maps.zone
       WHERE commune_codes <@ $1::text[] AND state = $2
         AND ($3::boolean IS NULL OR (ends_at IS NOT NULL AND ends_at <= $4) = $3)
         AND ($5::text IS NULL OR kind = $5) AND ($6::uuid IS NULL OR id < $6)
       ORDER BY id DESC LIMIT $7`,
      [communes, state === 'ended' ? 'published' : state, hasEnded(state), at, kind ?? null, after ?? null, rows],
    );
  }
}

/** Null where the end does not matter. */
function hasEnded(state: ZoneState): boolean | null {
  if (state === 'ended') return true;
  return state === 'published' ? false : null;
}
