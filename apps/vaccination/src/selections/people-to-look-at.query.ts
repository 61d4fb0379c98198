import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

export interface PersonToLookAtRow {
  /** To whom merges lead. */
  readonly id: string;
  readonly sealed: Buffer;
  readonly residenceCommune: string;
  readonly priorityGroup: string;
  /** Whether an invitation to the campaign stands. */
  readonly isInvited: boolean;
}

/** Who lives in these communes, and is not invited yet? One walk along the index for each commune. */
@Injectable()
export class PeopleToLookAtQuery {
  next(
    tx: Tx,
    { campaignId, communes }: { readonly campaignId: string; readonly communes: readonly string[] },
    after: string | null,
    rows: number,
  ): Promise<PersonToLookAtRow[]> {
    return tx.query<PersonToLookAtRow>(
      `WITH listed AS (
         SELECT found.id FROM unnest($1::text[]) AS area (commune) CROSS JOIN LATERAL
           (SELECT id FROM vaccination.person WHERE residence_commune = area.commune AND merged_into IS NULL
              AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3) AS found
         ORDER BY found.id LIMIT $3)
       SELECT p.id, p.sealed, p.residence_commune AS "residenceCommune",
         coalesce(p.strata->>'priorityGroup', 'unknown') AS "priorityGroup",
         EXISTS (SELECT FROM vaccination.person near JOIN vaccination.invitation i ON i.person_id = near.id
           WHERE (near.id = p.id OR near.merged_into = p.id) AND i.campaign_id = $4
             AND i.state NOT IN ('absent', 'declined')) AS "isInvited"
       FROM listed JOIN vaccination.person p ON p.id = listed.id ORDER BY p.id`,
      [communes, after, rows, campaignId],
    );
  }
}
