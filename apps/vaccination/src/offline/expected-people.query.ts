import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { LocalDay, Vaccine } from '#libs/vocabulary';

/** Somebody who is expected at a point on a day, as the merges lead. */
export interface ExpectedPerson {
  readonly id: string;
  readonly sealed: Buffer;
  readonly sessionId: string;
  readonly invitationId: string;
  readonly sealedCode: Buffer;
}

export interface ExpectedSession {
  readonly id: string;
  readonly vaccines: readonly Vaccine[];
}

/** Who is expected at a point on a day: whoever is invited there and was not vaccinated yet. */
@Injectable()
export class ExpectedPeopleQuery {
  sessions(tx: Tx, facilityCode: string, day: LocalDay): Promise<ExpectedSession[]> {
    return tx.query<ExpectedSession>(
      `SELECT id, vaccines FROM vaccination.vaccination_session
       WHERE facility_code = $1 AND day = $2 AND state = 'open' ORDER BY id`,
      [facilityCode, day],
    );
  }

  /** In the order of the invitations; at most `limit`. */
  people(tx: Tx, sessionIds: readonly string[], limit: number): Promise<ExpectedPerson[]> {
    return tx.query<ExpectedPerson>(
      `SELECT root.id, root.sealed, i.session_id AS "sessionId", i.id AS "invitationId", i.sealed AS "sealedCode"
       FROM vaccination.invitation i JOIN vaccination.person invited ON invited.id = i.person_id
       JOIN vaccination.person root ON root.id = coalesce(invited.merged_into, invited.id)
       WHERE i.session_id = ANY($1::uuid[]) AND i.state IN ('planned', 'called', 'confirmed', 'arrived')
       ORDER BY i.session_id, i.id LIMIT $2`,
      [sessionIds, limit],
    );
  }
}
