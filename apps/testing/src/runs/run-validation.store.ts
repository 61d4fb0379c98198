import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

/** What a validation came to in a well: the state of its result afterwards, or why it was left as it is. */
export interface WellOutcome {
  readonly well: string;
  readonly state: string | null;
  readonly refusal: string | null;
}

/** One person's yes to a whole run. */
export interface RunValidation {
  readonly id: string;
  readonly runId: string;
  readonly validatedAt: Date;
  readonly validatedBy: string;
  readonly outcomes: readonly WellOutcome[];
  /** Null while pools are still to be decided. */
  readonly finishedAt: Date | null;
}

export interface KeyedRunValidation extends RunValidation {
  readonly made: RequestDigest;
}

const COLUMNS = `id, run_id AS "runId", validated_at AS "validatedAt", validated_by AS "validatedBy", outcomes,
  finished_at AS "finishedAt"`;

/** The only door to validations of whole runs. */
@Injectable()
export class RunValidationStore {
  async insert(tx: Tx, validation: RunValidation, made: RequestDigest): Promise<void> {
    const { id, runId, validatedAt, validatedBy, outcomes, finishedAt } = validation;
    await tx.execute(
      `INSERT INTO testing.run_validation (id, run_id, validated_at, validated_by, outcomes, finished_at, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, runId, validatedAt, validatedBy, JSON.stringify(outcomes), finishedAt, made.key, made.body],
    );
  }

  async findByKey(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedRunValidation | undefined> {
    const rows = await on.query<RunValidation & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM testing.run_validation
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...validation } = rows[0];
    return { ...validation, made: { key, body } };
  }

  /** Adds what its pools came to. Of two that finish it at once the first one's stands, and both are answered that. */
  async finish(tx: Tx, id: string, ofPools: readonly WellOutcome[]): Promise<RunValidation> {
    await tx.execute(
      `UPDATE testing.run_validation SET outcomes = outcomes || $2::jsonb, finished_at = $3
       WHERE id = $1 AND finished_at IS NULL`,
      [id, JSON.stringify(ofPools), tx.recordedAt],
    );
    const rows = await tx.query<RunValidation>(`SELECT ${COLUMNS} FROM testing.run_validation WHERE id = $1`, [id]);
    if (!rows[0]) throw new Error('A validation is there once it was begun');
    return rows[0];
  }
}
