import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { ColourOutcome } from '#libs/vocabulary';

/** An outcome by papers that came after the colour had been shown, and the one that it took the place of. */
export interface Reassessment {
  readonly passageId: string;
  readonly version: number;
  readonly outcome: ColourOutcome;
  readonly superseded: ColourOutcome;
}

interface ReassessmentRow {
  readonly [name: string]: unknown;
  readonly passageId: string;
  readonly version: number;
  readonly outcome: ColourOutcome;
  readonly superseded: ColourOutcome;
  readonly key: Buffer;
  readonly body: Buffer;
}

const SELECT = `
  SELECT passage_id AS "passageId", version, key_digest AS key, body_digest AS body,
    jsonb_build_object('colour', colour, 'reasons', reasons, 'warnings', warnings) AS outcome,
    jsonb_build_object('colour', superseded_colour, 'reasons', superseded_reasons, 'warnings', superseded_warnings)
      AS superseded
  FROM health_declaration.passage_outcome`;

/** The only door to outcomes that papers have superseded; the last one stands on the passage. */
@Injectable()
export class PassageOutcomeStore {
  /** What was decided anew under one of these keys. */
  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(Reassessment & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<ReassessmentRow>(`${SELECT} WHERE key_digest = ANY($1::bytea[])`, [keys]);
    if (!row) return undefined;
    const { key, body, passageId, version, outcome, superseded } = row;
    return { passageId, version, outcome, superseded, made: { key, body } };
  }

  /** As the passage was first answered; undefined where no papers came later. */
  async findFirst(on: Database | Tx, passageId: string): Promise<ColourOutcome | undefined> {
    const [row] = await on.query<ReassessmentRow>(`${SELECT} WHERE passage_id = $1 ORDER BY version LIMIT 1`, [
      passageId,
    ]);
    return row?.superseded;
  }

  /** The passage must be locked. */
  async insert(tx: Tx, { passageId, version, outcome, superseded }: Reassessment, by: string, made: RequestDigest) {
    await tx.execute(
      `INSERT INTO health_declaration.passage_outcome (passage_id, version, colour, reasons, warnings,
         superseded_colour, superseded_reasons, superseded_warnings, officer, reassessed_at, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[passageId, version, outcome.colour, outcome.reasons, outcome.warnings],
        ...[superseded.colour, superseded.reasons, superseded.warnings],
        ...[by, tx.recordedAt, made.key, made.body],
      ],
    );
  }
}
