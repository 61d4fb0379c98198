import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Place } from './place.rules.js';
import { PLACE_COLUMNS, type PlaceRow } from './place-row.js';

/** The only door to the table of places. */
@Injectable()
export class PlaceStore {
  async find(tx: Tx, code: string): Promise<Place | undefined> {
    const rows = await tx.query<PlaceRow>(`SELECT ${PLACE_COLUMNS} FROM health_declaration.place WHERE code = $1`, [
      code,
    ]);
    return rows[0] && recordOf(rows[0]);
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, code: string): Promise<Place | undefined> {
    const rows = await tx.query<PlaceRow>(
      `SELECT ${PLACE_COLUMNS} FROM health_declaration.place WHERE code = $1 FOR UPDATE`,
      [code],
    );
    return rows[0] && recordOf(rows[0]);
  }

  /** The place that was registered under one of the keys, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ place: Place; made: RequestDigest } | undefined> {
    const rows = await tx.query<PlaceRow & RequestDigest>(
      `SELECT ${PLACE_COLUMNS}, key_digest AS key, body_digest AS body FROM health_declaration.place
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...row } = rows[0];
    return { place: recordOf(row), made: { key, body } };
  }

  /** False where the code or the key is taken already; nothing is written then. */
  async insert(tx: Tx, place: Place, made: RequestDigest, sealedContact: Buffer | null): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO health_declaration.place (code, version, name, kind, commune_code, address, latitude, longitude,
         sealed_contact, registered_at, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
      [
        place.code,
        place.version,
        place.name,
        place.kind,
        place.communeCode,
        place.address,
        place.point?.latitude ?? null,
        place.point?.longitude ?? null,
        sealedContact,
        place.registeredAt,
        made.key,
        made.body,
      ],
    );
    return inserted === 1;
  }

  /** The row must be locked by `load`. */
  async close(tx: Tx, code: string, version: number, closedAt: Date): Promise<void> {
    await tx.execute('UPDATE health_declaration.place SET version = $2, closed_at = $3 WHERE code = $1', [
      code,
      version,
      closedAt,
    ]);
  }
}

function recordOf({ latitude, longitude, ...row }: PlaceRow): Place {
  return { ...row, point: latitude === null || longitude === null ? undefined : { latitude, longitude } };
}
