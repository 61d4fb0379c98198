import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { BaseMapPack } from './base-map-pack.js';
import { BASE_MAP_PACK_COLUMNS } from './base-map-pack.store.js';

/** Which packs of the base map were sent, and what was found in them? */
@Injectable()
export class BaseMapPacksQuery {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<BaseMapPack | undefined> {
    const [pack] = await this.database.query<BaseMapPack>(
      `SELECT ${BASE_MAP_PACK_COLUMNS} FROM geo_maps.base_map_pack WHERE id = $1`,
      [id],
    );
    return pack;
  }

  /** The newest first; `before` is the id of the last one of the page before. */
  list(before: string | undefined, rows: number): Promise<BaseMapPack[]> {
    return this.database.query<BaseMapPack>(
      `SELECT ${BASE_MAP_PACK_COLUMNS} FROM geo_maps.base_map_pack
       WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [before ?? null, rows],
    );
  }
}
