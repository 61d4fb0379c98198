import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PackUnit } from './boundary-pack.js';

export interface PackSource {
  readonly name: string;
  readonly documentNumber: string | null;
}

/** What does a pack hold? It never changes once it is published. */
@Injectable()
export class PackContentQuery {
  constructor(private readonly database: Database) {}

  /** In the order of their codes. */
  unitsOf(packId: string): Promise<PackUnit[]> {
    return this.database.query<PackUnit>(
      `SELECT code, name, polygons, area_m2 AS "areaM2" FROM geo_maps.boundary_pack_unit
       WHERE pack_id = $1 ORDER BY code`,
      [packId],
    );
  }

  async areasOf(packId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<Pick<PackUnit, 'code' | 'areaM2'>>(
      'SELECT code, area_m2 AS "areaM2" FROM geo_maps.boundary_pack_unit WHERE pack_id = $1',
      [packId],
    );
    return new Map(rows.map(({ code, areaM2 }) => [code, areaM2]));
  }

  async neighboursOf(packId: string): Promise<(readonly [string, string])[]> {
    const rows = await this.database.query<{ code: string; otherCode: string }>(
      'SELECT code, other_code AS "otherCode" FROM geo_maps.boundary_pack_neighbours WHERE pack_id = $1',
      [packId],
    );
    return rows.map(({ code, otherCode }) => [code, otherCode]);
  }

  async sourceOf(packId: string): Promise<PackSource | undefined> {
    const [source] = await this.database.query<PackSource>(
      'SELECT name, document_number AS "documentNumber" FROM geo_maps.boundary_pack WHERE id = $1',
      [packId],
    );
    return source;
  }
}
