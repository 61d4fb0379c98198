import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { BoundaryPack } from './boundary-pack.js';
import { BOUNDARY_PACK_COLUMNS } from './boundary-pack.store.js';

/** Which packs were sent, and what was found in them? */
@Injectable()
export class BoundaryPacksQuery {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<BoundaryPack | undefined> {
    const [pack] = await this.database.query<BoundaryPack>(
      `SELECT ${BOUNDARY_PACK_COLUMNS} FROM geo_maps.boundary_pack WHERE id = $1`,
      [id],
    );
    return pack;
  }

  /** The newest first; `before` is the id of the last one of the page before. */
  list(before: string | undefined, rows: number): Promise<BoundaryPack[]> {
    return this.database.query<BoundaryPack>(
      `SELECT ${BOUNDARY_PACK_COLUMNS} FROM geo_maps.boundary_pack
       WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [before ?? null, rows],
    );
  }
}
