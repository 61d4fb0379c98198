import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { ReviewDecision } from './review.rules.js';

export interface Review {
  readonly id: string;
  readonly declarationId: string;
  /** The version of the declaration that the review made. */
  readonly version: number;
  readonly decision: ReviewDecision;
  readonly reviewedBy: string;
  readonly reviewedAt: Date;
}

/** The only door to reviews. */
@Injectable()
export class ReviewStore {
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ review: Review; made: RequestDigest } | undefined> {
    const rows = await tx.query<Review & RequestDigest>(
      `SELECT id, declaration_id AS "declarationId", version, decision, reviewed_by AS "reviewedBy",
         reviewed_at AS "reviewedAt", key_digest AS key, body_digest AS body
       FROM health_declaration.declaration_review WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...review } = rows[0];
    return { review, made: { key, body } };
  }

  /** The declaration must be locked; it gets the review's version and decision. */
  async save(tx: Tx, review: Review, sealedNote: Buffer | null, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO health_declaration.declaration_review (id, declaration_id, version, decision, reviewed_by,
         reviewed_at, sealed_note, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        review.id,
        review.declarationId,
        review.version,
        review.decision,
        review.reviewedBy,
        review.reviewedAt,
        sealedNote,
        made.key,
        made.body,
      ],
    );
    await tx.execute('UPDATE health_declaration.declaration SET version = $2, decision = $3 WHERE id = $1', [
      review.declarationId,
      review.version,
      review.decision,
    ]);
  }
}
