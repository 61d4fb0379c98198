import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ZONE_COLUMNS } from './zone.store.js';
import type { StoredZone } from './zone.js';

/** Of the public's zones, those that end last: the province has some hundreds at a time. */
const ZONES_MAX = 5_000;

/** A zone that was published, be it withdrawn since. */
export type ZoneRecord = StoredZone & { readonly publishedAt: Date };

interface Kept {
  readonly lastChange: string;
  readonly zones: readonly ZoneRecord[];
}

/**
 * Every zone that was ever published, with its outline, also those that are over or withdrawn: who shows them goes by
 * `isZoneInForce` or `PublishedLayer`. Drafts and rejected ones are not among them. Kept in memory: each question asks
 * the database only whether anything was published, ended or withdrawn since, in whatever process.
 */
@Injectable()
export class ZoneRecordsQuery {
  private kept: Kept | undefined;

  constructor(private readonly database: Database) {}

  async all(): Promise<readonly ZoneRecord[]> {
    const lastChange = await this.lastChange();
    if (this.kept?.lastChange === lastChange) return this.kept.zones;
    const zones = await this.database.query<ZoneRecord>(
      `SELECT ${ZONE_COLUMNS} FROM geo_maps.zone WHERE state IN ('published', 'withdrawn')
       ORDER BY coalesce(ends_at, 'infinity') DESC, id LIMIT $1`,
      [ZONES_MAX],
    );
    this.kept = { lastChange, zones };
    return zones;
  }

  /** Position of the last act that the public was told of; '0' before the first. Part of every tag made of zones. */
  async lastChange(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(
      `SELECT coalesce(max(position), 0)::text AS position FROM geo_maps.zone_act
       WHERE act IN ('published', 'ended', 'withdrawn')`,
    );
    return row?.position ?? '0';
  }
}
