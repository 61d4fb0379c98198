import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { BoundaryChange } from './boundary-change.rules.js';

export interface RecordedChange extends BoundaryChange {
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** Of a list of neighbours: how many pairs it has. */
  readonly pairCount: number | null;
  readonly recordedAt: Date;
}

export interface NewChange extends Omit<RecordedChange, 'number' | 'pairCount' | 'recordedAt'> {
  readonly pairs: readonly (readonly [string, string])[] | null;
}

const COLUMNS = `number, kind, pack_id AS "packId", rolls_back AS "rollsBack", valid_from AS "validFrom",
  document_number AS "documentNumber", reason, jsonb_array_length(pairs) AS "pairCount", recorded_at AS "recordedAt"`;

/** Any number; whoever changes what holds takes it, so that numbers are in the order of commits. */
const CHANGES_LOCK = 7_010_000;
/** Some ten a year are expected. */
const CHANGES_MAX = 10_000;

/** The only door to what changed the boundaries. */
@Injectable()
export class BoundaryChangeStore {
  /** Held until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [CHANGES_LOCK]);
  }

  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ change: RecordedChange; made: RequestDigest } | undefined> {
    const [row] = await tx.query<RecordedChange & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.boundary_change
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...change } = row;
    return { change, made: { key, body } };
  }

  all(on: Database | Tx): Promise<RecordedChange[]> {
    return on.query<RecordedChange>(`SELECT ${COLUMNS} FROM geo_maps.boundary_change ORDER BY number LIMIT $1`, [
      CHANGES_MAX,
    ]);
  }

  /** 0 before the first. */
  async lastNumber(on: Database | Tx): Promise<number> {
    const [row] = await on.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM geo_maps.boundary_change',
    );
    return row?.number ?? 0;
  }

  async pairsOf(on: Database | Tx, number: number): Promise<(readonly [string, string])[]> {
    const [row] = await on.query<{ pairs: (readonly [string, string])[] | null }>(
      'SELECT pairs FROM geo_maps.boundary_change WHERE number = $1',
      [number],
    );
    return row?.pairs ?? [];
  }

  /** The changes must be locked. */
  async add(tx: Tx, change: NewChange, by: string, made: RequestDigest): Promise<RecordedChange> {
    const number = (await this.lastNumber(tx)) + 1;
    const { kind, packId, rollsBack, validFrom, documentNumber, reason, pairs } = change;
    await tx.execute(
      `INSERT INTO geo_maps.boundary_change (number, kind, pack_id, rolls_back, valid_from, document_number, reason,
         pairs, recorded_at, recorded_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[number, kind, packId, rollsBack, validFrom, documentNumber, reason],
        ...[pairs && JSON.stringify(pairs), tx.recordedAt, by, made.key, made.body],
      ],
    );
    const { pairs: _, ...recorded } = change;
    return { ...recorded, number, pairCount: pairs?.length ?? null, recordedAt: tx.recordedAt };
  }
}
