import type { PersonMatch } from '#libs/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

/** What a single test was answered, beside what never changes of its specimen and its result. */
export interface RapidTestAnswered {
  readonly personId: string;
  readonly match: PersonMatch;
  readonly expectedAt: string;
  readonly version: number;
  readonly state: string;
  readonly releasedAt: string | null;
  readonly warnings: readonly string[];
}

export interface RapidTestEntry {
  readonly id: string;
  readonly kind: 'single' | 'list';
  readonly facilityCode: string;
  readonly testedAt: Date;
  readonly enteredAt: Date;
  readonly negatives: number;
  readonly positives: number;
  readonly invalids: number;
  readonly enteredBy: string;
  readonly specimenId: string | null;
  readonly answered: RapidTestAnswered | null;
  readonly made: RequestDigest;
}

type Row = Omit<RapidTestEntry, 'made'> & RequestDigest;

/** The only door to what was told of rapid tests. */
@Injectable()
export class RapidTestEntryStore {
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<RapidTestEntry | undefined> {
    const rows = await on.query<Row>(
      `SELECT id, kind, facility_code AS "facilityCode", tested_at AS "testedAt", negatives, positives, invalids,
         entered_at AS "enteredAt", entered_by AS "enteredBy", specimen_id AS "specimenId", answered, key_digest AS key, body_digest AS body
       FROM testing.rapid_test_entry WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...entry } = rows[0];
    return { ...entry, made: { key, body } };
  }

  /** False where its key was taken meanwhile. */
  async insert(tx: Tx, { made, ...entry }: RapidTestEntry): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO testing.rapid_test_entry (id, kind, facility_code, tested_at, negatives, positives, invalids,
         entered_at, entered_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (key_digest) DO NOTHING`,
      [
        ...[entry.id, entry.kind, entry.facilityCode, entry.testedAt, entry.negatives, entry.positives],
        ...[entry.invalids, entry.enteredAt, entry.enteredBy, made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  async setAnswered(tx: Tx, id: string, specimenId: string, answered: RapidTestAnswered): Promise<void> {
    await tx.execute('UPDATE testing.rapid_test_entry SET specimen_id = $2, answered = $3 WHERE id = $1', [
      id,
      specimenId,
      JSON.stringify(answered),
    ]);
  }
}
