import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { CheckOutcome } from './read-check-row.js';

export interface CheckList {
  readonly id: string;
  readonly communeCode: string;
  readonly people: number;
  readonly more: boolean;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly made: RequestDigest;
}

/** Somebody whose doses failed the check. */
export interface FailedPerson {
  readonly personId: string;
  readonly doseIds: readonly string[];
}

export interface PeopleToCheck {
  readonly communeCode: string;
  /** Whether those go out again of whom nobody was found. */
  readonly includeNotFound: boolean;
  readonly limit: number;
}

/** A row of a list, with the person as on record now. */
export interface CheckRow {
  readonly id: string;
  readonly number: number;
  readonly doses: number;
  readonly personId: string;
  readonly sealed: Buffer;
  /** When a list of before came back with nobody found, and by whom; null where none did. */
  readonly notFoundAt: Date | null;
  readonly notFoundBy: string | null;
}

export interface CheckState {
  readonly id: string;
  readonly communeCode: string;
  readonly personId: string;
  readonly doseIds: readonly string[];
  readonly outcome: CheckOutcome | null;
}

const LIST = `SELECT id, commune_code AS "communeCode", people, more, made_at AS "madeAt", made_by AS "madeBy",
  key_digest AS key, body_digest AS body FROM vaccination.identity_check_list`;
const FAILED = `d.state = 'standing'
  AND (d.identity IN ('failed', 'not-found') OR (d.national = 'refused' AND d.national_reason = 'identity-mismatch'))
  AND d.identity <> 'verified' AND d.national <> 'accepted'`;
/** A merge, or one that is undone, moves doses between people whose list is out: neither goes out once more. */
const OUT = `out_people AS (SELECT coalesce(p.merged_into, p.id) AS id
    FROM vaccination.identity_check c JOIN vaccination.person p ON p.id = c.person_id WHERE c.outcome IS NULL),
  out_doses AS (SELECT unnest(c.dose_ids) AS id FROM vaccination.identity_check c WHERE c.outcome IS NULL)`;

/** The only door to checks of identity, and to what a dose says of its own. */
@Injectable()
export class IdentityCheckStore {
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<CheckList | undefined> {
    return listFrom(await tx.query(`${LIST} WHERE key_digest = ANY($1::bytea[])`, [keys]));
  }

  async find(on: Database | Tx, id: string): Promise<CheckList | undefined> {
    return listFrom(await on.query(`${LIST} WHERE id = $1`, [id]));
  }

  /**
   * People of the commune, or vaccinated there where nobody knows where they live, who are on no list that is out. Of
   * whom nobody was found the doses go out again only with another that failed since, or when they are asked for.
   */
  failed(tx: Tx, { communeCode, includeNotFound, limit }: PeopleToCheck): Promise<FailedPerson[]> {
    return tx.query<FailedPerson>(
      `WITH ${OUT}
       SELECT root.id AS "personId", array_agg(d.id ORDER BY d.id) AS "doseIds"
       FROM vaccination.dose d JOIN vaccination.person p ON p.id = d.person_id
         JOIN vaccination.person root ON root.id = coalesce(p.merged_into, p.id)
       WHERE ${FAILED} AND coalesce(root.residence_commune, d.commune_code) = $1
         AND root.id NOT IN (SELECT id FROM out_people) AND d.id NOT IN (SELECT id FROM out_doses)
       GROUP BY root.id HAVING $3 OR bool_or(d.identity <> 'not-found') ORDER BY root.id LIMIT $2`,
      [communeCode, limit, includeNotFound],
    );
  }

  async insert(tx: Tx, list: CheckList, rows: readonly (FailedPerson & { readonly id: string })[]): Promise<void> {
    const { id, communeCode, people, more, madeAt, madeBy, made } = list;
    await tx.execute(
      `INSERT INTO vaccination.identity_check_list (id, commune_code, people, more, made_at, made_by, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, communeCode, people, more, madeAt, madeBy, made.key, made.body],
    );
    // Ids come as words with a space between, since unnest flattens arrays of arrays.
    await tx.execute(
      `INSERT INTO vaccination.identity_check (id, list_id, number, person_id, dose_ids)
       SELECT id, $1, number, person, string_to_array(doses, ' ')::uuid[]
       FROM unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[]) AS given (id, number, person, doses)`,
      [
        id,
        rows.map((row) => row.id),
        rows.map((_, index) => index + 1),
        rows.map(({ personId }) => personId),
        rows.map(({ doseIds }) => doseIds.join(' ')),
      ],
    );
  }

  rowsOf(on: Database | Tx, listId: string): Promise<CheckRow[]> {
    return on.query<CheckRow>(
      `SELECT c.id, c.number, cardinality(c.dose_ids) AS doses, root.id AS "personId", root.sealed,
         earlier.settled_at AS "notFoundAt", earlier.settled_by AS "notFoundBy"
       FROM vaccination.identity_check c JOIN vaccination.identity_check_list l ON l.id = c.list_id
         JOIN vaccination.person p ON p.id = c.person_id
         JOIN vaccination.person root ON root.id = coalesce(p.merged_into, p.id)
         LEFT JOIN LATERAL (
           SELECT e.settled_at, e.settled_by FROM vaccination.identity_check e
           WHERE e.person_id IN (SELECT id FROM vaccination.person WHERE id = root.id OR merged_into = root.id)
             AND e.outcome = 'not-found' AND e.settled_at <= l.made_at AND e.list_id <> l.id
           ORDER BY e.settled_at DESC LIMIT 1) earlier ON true
       WHERE c.list_id = $1 ORDER BY c.number`,
      [listId],
    );
  }

  async lock(tx: Tx, id: string): Promise<CheckState | undefined> {
    const [found] = await tx.query<CheckState>(
      `SELECT c.id, l.commune_code AS "communeCode", c.person_id AS "personId", c.dose_ids AS "doseIds", c.outcome
       FROM vaccination.identity_check c JOIN vaccination.identity_check_list l ON l.id = c.list_id
       WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    );
    return found;
  }

  async settle(tx: Tx, id: string, outcome: CheckOutcome, by: string): Promise<void> {
    await tx.execute(
      'UPDATE vaccination.identity_check SET outcome = $2, settled_at = $3, settled_by = $4 WHERE id = $1',
      [id, outcome, tx.recordedAt, by],
    );
  }

  /**
   * Of those that still are this person's, or of somebody who was merged into it. What the national platform has refused
   * for the identity goes there anew once that is verified; what it has accepted since has not failed.
   */
  async setIdentity(
    tx: Tx,
    rootId: string,
    doseIds: readonly string[],
    identity: 'verified' | 'not-found',
  ): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose d SET (identity, national, national_reason) = (SELECT $3,
         CASE WHEN offered.again THEN 'not-sent' ELSE d.national END,
         CASE WHEN NOT offered.again THEN d.national_reason END
         FROM (SELECT $3 = 'verified' AND d.national = 'refused' AND d.national_reason = 'identity-mismatch' AS again) offered)
       FROM vaccination.person p
       WHERE d.id = ANY($1::uuid[]) AND p.id = d.person_id AND coalesce(p.merged_into, p.id) = $2
         AND ($3 = 'verified' OR d.national <> 'accepted')`,
      [doseIds, rootId, identity],
    );
  }
}

function listFrom(rows: readonly unknown[]): CheckList | undefined {
  const [row] = rows as readonly (Omit<CheckList, 'made'> & RequestDigest)[];
  if (!row) return undefined;
  const { key, body, ...list } = row;
  return { ...list, made: { key, body } };
}
