import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { StoredZone } from './zone.js';

/** A public act on a zone, with the end that it left. */
export interface ZoneChangeRow extends Pick<StoredZone, 'kind' | 'directive' | 'areaCodes' | 'from' | 'to'> {
  readonly position: string;
  readonly zoneId: string;
  readonly change: 'published' | 'ended' | 'withdrawn';
  readonly changedAt: Date;
}

/** What has the public been told of zones? Exactly what the events say, so that the feed can be made of them anew. */
@Injectable()
export class ZoneChangesQuery {
  constructor(private readonly database: Database) {}

  /** In the order of commits, after a position. */
  after(position: string, rows: number): Promise<ZoneChangeRow[]> {
    return this.database.query<ZoneChangeRow>(
      `SELECT a.position, a.zone_id AS "zoneId", a.act AS change, z.kind, z.directive, z.area_codes AS "areaCodes",
         z.begins_at AS "from", a.ends_at AS "to", a.acted_at AS "changedAt"
       FROM geo_maps.zone_act a JOIN geo_maps.zone z ON z.id = a.zone_id
       WHERE a.position > $1 AND a.act IN ('published', 'ended', 'withdrawn') ORDER BY a.position LIMIT $2`,
      [position, rows],
    );
  }
}
