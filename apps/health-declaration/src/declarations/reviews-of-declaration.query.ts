import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ReviewDecision } from './review.rules.js';

/** More reviews of one declaration than officers make in a month. */
const REVIEWS_MAX = 200;

export interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly decision: ReviewDecision;
  readonly reviewedAt: Date;
  readonly sealedNote: Buffer | null;
}

/** What officers decided about a declaration, oldest first. Whether the declaration may be read is asked before. */
@Injectable()
export class ReviewsOfDeclarationQuery {
  constructor(private readonly database: Database) {}

  find(declarationId: string): Promise<ReviewRow[]> {
    return this.database.query<ReviewRow>(
      `SELECT id, version, decision, reviewed_at AS "reviewedAt", sealed_note AS "sealedNote"
       FROM health_declaration.declaration_review WHERE declaration_id = $1 ORDER BY version LIMIT ${REVIEWS_MAX}`,
      [declarationId],
    );
  }
}
