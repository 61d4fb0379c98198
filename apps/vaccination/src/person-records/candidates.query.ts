import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { CandidateDecision } from './candidate-decision.store.js';

export interface CandidateRow {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly otherPersonId: string;
  readonly doseId: string | null;
  readonly listingId: string | null;
  /** Of the listing, where there is one. */
  readonly sealedListing: Buffer | null;
  readonly foundAt: Date;
  readonly decision: CandidateDecision | null;
  readonly decidedAt: Date | null;
  /** The merge that stands and came from it. */
  readonly mergeId: string | null;
  readonly sealed: Buffer;
  readonly otherSealed: Buffer;
}

/** Who may be one of those known, and what was decided of it? */
@Injectable()
export class CandidatesQuery {
  /** The oldest first: those that concern one of the communes. */
  list(
    tx: Tx,
    communes: readonly string[],
    state: 'open' | CandidateDecision,
    after: string | null,
    rows: number,
  ): Promise<CandidateRow[]> {
    return tx.query<CandidateRow>(
      `SELECT c.id, c.kind, c.person_id AS "personId", c.other_person_id AS "otherPersonId", c.dose_id AS "doseId",
         c.listing_id AS "listingId", (SELECT l.sealed FROM vaccination.person_listing l WHERE l.id = c.listing_id) AS "sealedListing",
         c.found_at AS "foundAt", c.decision, c.decided_at AS "decidedAt", one.sealed, other.sealed AS "otherSealed",
         (SELECT m.id FROM vaccination.person_merge m WHERE m.candidate_id = c.id AND m.undone_at IS NULL) AS "mergeId"
       FROM vaccination.person_candidate c
       JOIN vaccination.person one ON one.id = c.person_id JOIN vaccination.person other ON other.id = c.other_person_id
       WHERE CASE $2 WHEN 'open' THEN c.decision IS NULL ELSE c.decision = $2 END
         AND ($3::uuid IS NULL OR c.id > $3) AND c.communes && $1::text[]
       ORDER BY c.id LIMIT $4`,
      [communes, state, after, rows],
    );
  }
}
