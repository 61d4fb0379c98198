import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import { BaseMapChangeStore } from './base-map-change.store.js';
import { publicationInForce } from './base-map-change.rules.js';

/** The pack that maps draw, and since when. */
export interface PublishedBaseMap {
  readonly packId: string;
  readonly source: string;
  readonly licence: string;
  readonly asOf: LocalDay;
  readonly publishedAt: Date;
}

/** Which base map do maps draw? */
@Injectable()
export class PublishedBaseMapQuery {
  constructor(
    private readonly database: Database,
    private readonly changes: BaseMapChangeStore,
  ) {}

  /** Equal texts, equal base map; 0 before the first publication. */
  async version(): Promise<string> {
    const [row] = await this.database.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM geo_maps.base_map_change',
    );
    return String(row?.number ?? 0);
  }

  /** Undefined where none is published. */
  async find(): Promise<PublishedBaseMap | undefined> {
    const publication = publicationInForce(await this.changes.all(this.database));
    if (!publication) return undefined;
    const [said] = await this.database.query<Pick<PublishedBaseMap, 'source' | 'licence' | 'asOf'>>(
      'SELECT source, licence, as_of AS "asOf" FROM geo_maps.base_map_pack WHERE id = $1',
      [publication.packId],
    );
    return said && { ...said, packId: publication.packId, publishedAt: publication.recordedAt };
  }
}
