import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BASE_MAP_KINDS, type BaseMapKind } from '#libs/vocabulary';
import type { PackedFeature } from './base-map-pack.js';

/** How much of one kind a pack has. */
export interface KindInPack {
  readonly kind: BaseMapKind;
  readonly features: number;
  /** Of its lines. */
  readonly lengthM: number;
}

/** What does a pack of the base map hold? It never changes once it is published. */
@Injectable()
export class BaseMapContentQuery {
  constructor(private readonly database: Database) {}

  /** In the order of the file. */
  featuresOf(packId: string, kinds: readonly BaseMapKind[] = BASE_MAP_KINDS): Promise<PackedFeature[]> {
    return this.database.query<PackedFeature>(
      `SELECT number, kind, name, ref, geometry, length_m AS "lengthM" FROM geo_maps.base_map_pack_feature
       WHERE pack_id = $1 AND kind = ANY($2) ORDER BY number`,
      [packId, kinds],
    );
  }

  kindsOf(packId: string): Promise<KindInPack[]> {
    return this.database.query<KindInPack>(
      `SELECT kind, count(*)::int AS features, coalesce(sum(length_m), 0) AS "lengthM"
       FROM geo_maps.base_map_pack_feature WHERE pack_id = $1 GROUP BY kind`,
      [packId],
    );
  }
}
