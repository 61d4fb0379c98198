import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { InvitedPerson } from './invitation.js';

/** Somebody to whom merges lead, as the record has them. */
export interface PersonOnRecord extends InvitedPerson {
  readonly sealed: Buffer;
}

/** Who is invited, as far as quotas and letters ask? */
@Injectable()
export class InvitedPeopleQuery {
  /** To whom the merges of these people lead, in the order of their ids. */
  find(on: Database | Tx, ids: readonly string[]): Promise<PersonOnRecord[]> {
    return on.query<PersonOnRecord>(
      `SELECT DISTINCT ON (root.id) root.id, root.residence_commune AS "residenceCommune",
         coalesce(root.strata->>'priorityGroup', 'unknown') AS "priorityGroup", root.sealed
       FROM vaccination.person asked JOIN vaccination.person root ON root.id = coalesce(asked.merged_into, asked.id)
       WHERE asked.id = ANY($1::uuid[]) ORDER BY root.id`,
      [ids],
    );
  }
}
