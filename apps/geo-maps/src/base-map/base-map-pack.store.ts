import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { PIECE_BYTES, type PackState } from '../packs/pack-report.js';
import type { BaseMapPack, SaidOfBaseMap } from './base-map-pack.js';

export const BASE_MAP_PACK_COLUMNS = `id, source, licence, as_of AS "asOf", datum, state, file_bytes AS "fileBytes",
  compared_with AS "comparedWith", report, sent_at AS "sentAt", read_at AS "readAt"`;

export interface NewBaseMapPack extends SaidOfBaseMap {
  readonly id: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  readonly by: string;
  readonly made: RequestDigest;
  readonly fileDigest: Buffer;
}

export interface EarlierBaseMapPack {
  readonly pack: BaseMapPack;
  readonly made: RequestDigest;
  /** Found by the key of the request, not by the file alone. */
  readonly byKey: boolean;
}

/** The only door to packs of the base map and the files that they came in. */
@Injectable()
export class BaseMapPackStore {
  /** That of the same key first, else that of the same file; locked until the transaction ends. */
  async findEarlier(
    tx: Tx,
    keys: readonly Buffer[],
    files: readonly Buffer[],
  ): Promise<EarlierBaseMapPack | undefined> {
    const [row] = await tx.query<BaseMapPack & RequestDigest & { byKey: boolean }>(
      `SELECT ${BASE_MAP_PACK_COLUMNS}, key_digest AS key, body_digest AS body,
         key_digest = ANY($1::bytea[]) AS "byKey" FROM geo_maps.base_map_pack
       WHERE key_digest = ANY($1::bytea[]) OR file_digest = ANY($2::bytea[])
       ORDER BY "byKey" DESC LIMIT 1 FOR UPDATE`,
      [keys, files],
    );
    if (!row) return undefined;
    const { key, body, byKey, ...pack } = row;
    return { pack, made: { key, body }, byKey };
  }

  /** Nobody else decides on it or has it read again until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<BaseMapPack | undefined> {
    const [pack] = await tx.query<BaseMapPack>(
      `SELECT ${BASE_MAP_PACK_COLUMNS} FROM geo_maps.base_map_pack WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return pack;
  }

  /** False where the key or the file is there already; nothing is written then. */
  async insert(tx: Tx, pack: NewBaseMapPack): Promise<boolean> {
    const { id, source, licence, asOf, datum, bytes, sha256, by, made, fileDigest } = pack;
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.base_map_pack (id, source, licence, as_of, datum, state, file_bytes, file_sha256, sent_at,
         sent_by, key_digest, body_digest, file_digest)
       VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
      [
        ...[id, source, licence, asOf, datum && JSON.stringify(datum), bytes.length, sha256],
        ...[tx.recordedAt, by, made.key, made.body, fileDigest],
      ],
    );
    if (inserted === 1) await this.keepFile(tx, id, bytes);
    return inserted === 1;
  }

  /** The same file is to be read once more. */
  async readAnew(tx: Tx, id: string, bytes: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE geo_maps.base_map_pack SET state = 'waiting', attempts = 0, report = NULL, read_at = NULL WHERE id = $1`,
      [id],
    );
    await tx.execute('DELETE FROM geo_maps.base_map_pack_feature WHERE pack_id = $1', [id]);
    await this.keepFile(tx, id, bytes);
  }

  async setState(tx: Tx, id: string, state: PackState): Promise<void> {
    await tx.execute('UPDATE geo_maps.base_map_pack SET state = $2 WHERE id = $1', [id, state]);
  }

  private async keepFile(tx: Tx, id: string, bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      await tx.execute('INSERT INTO geo_maps.base_map_pack_piece (pack_id, number, bytes) VALUES ($1, $2, $3)', [
        id,
        from / PIECE_BYTES,
        bytes.subarray(from, from + PIECE_BYTES),
      ]);
    }
  }
}
