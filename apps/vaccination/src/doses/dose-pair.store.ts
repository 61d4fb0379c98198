import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { DoseDecision, DoseDoubt } from '#libs/vocabulary';

/** Two entries of one person that may be of one dose. */
export interface DosePair {
  readonly id: string;
  readonly doseId: string;
  readonly otherDoseId: string;
  readonly decision: DoseDecision['is'] | null;
}

export type PairAct = DoseDecision['is'] | 'undone';

/** What an officer does about a pair. */
export interface NewPairAct {
  readonly act: PairAct;
  readonly by: string;
  readonly sealedReason: Buffer;
  readonly made: RequestDigest;
}

/** An act that an earlier request has made. */
export interface KeyedPairAct {
  readonly act: PairAct;
  readonly actedAt: Date;
  readonly made: RequestDigest;
}

/** The only door to pairs of doses. Their people must be locked for every writing. */
@Injectable()
export class DosePairStore {
  /** What officers have decided of these entries. */
  async decisionsOf(tx: Tx, doseIds: readonly string[]): Promise<DoseDecision[]> {
    if (doseIds.length === 0) return [];
    return tx.query<DoseDecision>(
      `SELECT dose_id AS a, other_dose_id AS b, decision AS "is" FROM vaccination.dose_pair
       WHERE decision IS NOT NULL AND dose_id = ANY($1::uuid[]) AND other_dose_id = ANY($1::uuid[])`,
      [doseIds],
    );
  }

  /** These pairs of the entries are near each other now, and no others. */
  async setNear(tx: Tx, doseIds: readonly string[], near: readonly DoseDoubt[]): Promise<void> {
    const pairs = near.map(({ a, b }) => (a < b ? [a, b] : [b, a]));
    await tx.execute(
      `UPDATE vaccination.dose_pair p SET open = false
       WHERE p.open AND p.dose_id = ANY($1::uuid[]) AND p.other_dose_id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::uuid[]) AS near (a, b)
           WHERE near.a = p.dose_id AND near.b = p.other_dose_id)`,
      [doseIds, pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
    if (pairs.length === 0) return;
    await tx.execute(
      `INSERT INTO vaccination.dose_pair (id, dose_id, other_dose_id, found_at, open)
       SELECT id, a, b, $4::timestamptz, true FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS near (id, a, b)
       ON CONFLICT (dose_id, other_dose_id) DO UPDATE SET open = true WHERE NOT vaccination.dose_pair.open`,
      [pairs.map(() => uuidv7()), pairs.map(([a]) => a), pairs.map(([, b]) => b), tx.recordedAt],
    );
  }

  async find(on: Tx | Database, id: string): Promise<DosePair | undefined> {
    const rows = await on.query<DosePair>(
      `SELECT id, dose_id AS "doseId", other_dose_id AS "otherDoseId", decision FROM vaccination.dose_pair WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<KeyedPairAct | undefined> {
    const rows = await tx.query<Omit<KeyedPairAct, 'made'> & RequestDigest>(
      `SELECT act, acted_at AS "actedAt", key_digest AS key, body_digest AS body FROM vaccination.dose_pair_act
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...act } = rows[0];
    return { ...act, made: { key, body } };
  }

  async act(tx: Tx, id: string, { act, by, sealedReason, made }: NewPairAct): Promise<void> {
    await tx.execute('UPDATE vaccination.dose_pair SET decision = $2 WHERE id = $1', [
      id,
      act === 'undone' ? null : act,
    ]);
    await tx.execute(
      `INSERT INTO vaccination.dose_pair_act (id, pair_id, act, acted_at, acted_by, sealed_reason, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuidv7(), id, act, tx.recordedAt, by, sealedReason, made.key, made.body],
    );
  }
}
