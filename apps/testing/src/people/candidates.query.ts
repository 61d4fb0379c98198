import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

export interface CandidateRow {
  readonly id: string;
  readonly kind: string;
  readonly orderId: string;
  readonly personId: string;
  readonly otherOrderId: string;
  readonly otherPersonId: string;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
}

/** Who may be one of those known? */
@Injectable()
export class CandidatesQuery {
  constructor(private readonly database: Database) {}

  /** The oldest first: those that concern one of the communes. */
  list(
    communes: readonly string[],
    state: 'open' | 'closed',
    after: string | undefined,
    rows: number,
  ): Promise<CandidateRow[]> {
    return this.database.query<CandidateRow>(
      `SELECT id, kind, order_id AS "orderId", person_id AS "personId", other_order_id AS "otherOrderId",
         other_person_id AS "otherPersonId", found_at AS "foundAt", closed_at AS "closedAt", outcome
       FROM testing.person_candidate
       WHERE (closed_at IS NULL) = ($2 = 'open') AND ($3::uuid IS NULL OR id > $3)
         AND (commune_code = ANY($1::text[]) OR other_commune_code = ANY($1::text[]))
       ORDER BY id LIMIT $4`,
      [communes, state, after ?? null, rows],
    );
  }
}
