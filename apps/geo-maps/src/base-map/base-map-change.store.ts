import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { BaseMapChange } from './base-map-change.rules.js';

export interface RecordedBaseMapChange extends BaseMapChange {
  readonly reason: string | null;
  readonly recordedAt: Date;
}

const COLUMNS = `number, kind, pack_id AS "packId", rolls_back AS "rollsBack", reason, recorded_at AS "recordedAt"`;

/** Any number; whoever changes what maps draw takes it, so that numbers are in the order of commits. */
const CHANGES_LOCK = 7_080_000;
/** Some ten a year are expected. */
const CHANGES_MAX = 10_000;

/** The only door to publications of the base map and what became of them. */
@Injectable()
export class BaseMapChangeStore {
  /** Held until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [CHANGES_LOCK]);
  }

  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ change: RecordedBaseMapChange; made: RequestDigest } | undefined> {
    const [row] = await tx.query<RecordedBaseMapChange & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.base_map_change
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...change } = row;
    return { change, made: { key, body } };
  }

  all(on: Database | Tx): Promise<RecordedBaseMapChange[]> {
    return on.query<RecordedBaseMapChange>(`SELECT ${COLUMNS} FROM geo_maps.base_map_change ORDER BY number LIMIT $1`, [
      CHANGES_MAX,
    ]);
  }

  /** The changes must be locked. */
  async add(
    tx: Tx,
    change: Omit<RecordedBaseMapChange, 'number' | 'recordedAt'>,
    by: string,
    made: RequestDigest,
  ): Promise<RecordedBaseMapChange> {
    const { kind, packId, rollsBack, reason } = change;
    const [row] = await tx.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM geo_maps.base_map_change',
    );
    const number = row?.number ?? 1;
    await tx.execute(
      `INSERT INTO geo_maps.base_map_change (number, kind, pack_id, rolls_back, reason, recorded_at, recorded_by,
         key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [number, kind, packId, rollsBack, reason, tx.recordedAt, by, made.key, made.body],
    );
    return { ...change, number, recordedAt: tx.recordedAt };
  }
}
