import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { BaseMapPack, PackedFeature } from './base-map-pack.js';
import type { BaseMapReading } from './read-base-map.js';

/** A pack that this process reads. */
export interface BaseMapToRead extends Pick<BaseMapPack, 'id' | 'datum'> {
  /** This one included. */
  readonly attempts: number;
}

const FEATURES_AT_ONCE = 1_000;

/** The door to packs of the base map for the job that reads them. */
@Injectable()
export class BaseMapReadingStore {
  async isWorkLeft(on: Database): Promise<boolean> {
    const rows = await on.query(`SELECT FROM geo_maps.base_map_pack WHERE state IN ('waiting', 'reading') LIMIT 1`);
    return rows.length > 0;
  }

  /** The one that waits for longest, or that a process which died was reading. */
  async begin(tx: Tx): Promise<BaseMapToRead | undefined> {
    const [pack] = await tx.query<BaseMapToRead>(
      `UPDATE geo_maps.base_map_pack SET state = 'reading', attempts = attempts + 1
       WHERE id = (SELECT id FROM geo_maps.base_map_pack WHERE state IN ('waiting', 'reading')
                   ORDER BY sent_at, id LIMIT 1)
       RETURNING id, datum, attempts`,
    );
    return pack;
  }

  async fileOf(on: Database, id: string): Promise<Uint8Array<ArrayBuffer>> {
    const pieces = await on.query<{ bytes: Buffer }>(
      'SELECT bytes FROM geo_maps.base_map_pack_piece WHERE pack_id = $1 ORDER BY number',
      [id],
    );
    // A copy with a buffer of its own, which can be handed to a thread.
    return new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
  }

  /** False where another process has finished it since; nothing is written then. The file is forgotten. */
  async finish(
    tx: Tx,
    { id, attempts }: BaseMapToRead,
    { report, features }: BaseMapReading,
    comparedWith: string | null,
  ): Promise<boolean> {
    const state = report.faults.length === 0 ? 'ready' : 'refused';
    const updated = await tx.execute(
      `UPDATE geo_maps.base_map_pack SET state = $3, report = $4, compared_with = $5, read_at = $6
       WHERE id = $1 AND state = 'reading' AND attempts = $2`,
      [id, attempts, state, JSON.stringify(report), comparedWith, tx.recordedAt],
    );
    if (updated === 0) return false;
    await tx.execute('DELETE FROM geo_maps.base_map_pack_piece WHERE pack_id = $1', [id]);
    for (let at = 0; at < features.length; at += FEATURES_AT_ONCE)
      await this.insertFeatures(tx, id, features.slice(at, at + FEATURES_AT_ONCE));
    return true;
  }

  private async insertFeatures(tx: Tx, id: string, features: readonly PackedFeature[]): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.base_map_pack_feature (pack_id, number, kind, name, ref, geometry, length_m)
       SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[])`,
      [
        id,
        features.map(({ number }) => number),
        features.map(({ kind }) => kind),
        features.map(({ name }) => name),
        features.map(({ ref }) => ref),
        features.map(({ geometry }) => geometry),
        features.map(({ lengthM }) => lengthM),
      ],
    );
  }
}
