import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { OCCUPANCY_COLUMNS, type Occupancy } from './occupancy.js';

/** Any number; who enters a count takes it, so that positions are in the order of commits. */
const COUNTS_LOCK = 4_070_022;

/** The only door by which counts of people are written: they are only ever added. */
@Injectable()
export class OccupancyStore {
  /** Undefined where another count has the key; nothing is written then. */
  async insert(
    tx: Tx,
    { id, facilityCode, occupied, at, enteredAt, enteredBy, enteredByName }: Omit<Occupancy, 'position'>,
    made: RequestDigest,
  ): Promise<Occupancy | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [COUNTS_LOCK]);
    const [row] = await tx.query<Occupancy>(
      `INSERT INTO geo_maps.quarantine_occupancy
         (id, facility_code, occupied, counted_at, entered_at, entered_by, entered_by_name, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key_digest) DO NOTHING RETURNING ${OCCUPANCY_COLUMNS}`,
      [id, facilityCode, occupied, at, enteredAt, enteredBy, enteredByName, made.key, made.body],
    );
    return row;
  }

  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly occupancy: Occupancy; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<Occupancy & RequestDigest>(
      `SELECT ${OCCUPANCY_COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.quarantine_occupancy
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...occupancy } = row;
    return { occupancy, made: { key, body } };
  }
}
