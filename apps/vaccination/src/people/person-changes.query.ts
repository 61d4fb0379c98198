import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

/** A change of a person, sealed: `{ before, after }` of the fields that changed. */
export interface SealedChange {
  readonly id: string;
  readonly sealed: Buffer;
}

export interface PersonChangeRow extends SealedChange {
  readonly personId: string;
  readonly fields: readonly string[];
  readonly because: 'identity-check' | 'correction-ticket' | 'undone';
  readonly becauseId: string;
  readonly changedAt: Date;
  readonly changedBy: string;
  /** The change that has undone it. */
  readonly undoneBy: string | null;
}

const SELECT = `SELECT c.id, c.person_id AS "personId", c.fields, c.sealed, c.because, c.because_id AS "becauseId",
  c.changed_at AS "changedAt", c.changed_by AS "changedBy",
  (SELECT u.id FROM vaccination.person_change u WHERE u.because = 'undone' AND u.because_id = c.id) AS "undoneBy"`;

/** What was changed of a person, and why? */
@Injectable()
export class PersonChangesQuery {
  /** Of the person and of those who were merged into it, the oldest first. */
  ofPerson(tx: Tx, rootId: string): Promise<PersonChangeRow[]> {
    return tx.query<PersonChangeRow>(
      `${SELECT} FROM vaccination.person_change c JOIN vaccination.person p ON p.id = c.person_id
       WHERE p.id = $1 OR p.merged_into = $1 ORDER BY c.changed_at, c.id`,
      [rootId],
    );
  }

  /** By person, the oldest first: their own, and those of whom they were merged into. */
  async of(on: Database | Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, SealedChange[]>> {
    const rows = await on.query<SealedChange & { readonly personId: string }>(
      `SELECT p.id AS "personId", c.id, c.sealed
       FROM vaccination.person p JOIN vaccination.person_change c ON c.person_id = ANY(ARRAY[p.id, p.merged_into])
       WHERE p.id = ANY($1::uuid[]) ORDER BY c.changed_at, c.id`,
      [[...new Set(personIds)]],
    );
    return Map.groupBy(rows, ({ personId }) => personId);
  }

  async find(on: Database | Tx, id: string): Promise<PersonChangeRow | undefined> {
    return (await on.query<PersonChangeRow>(`${SELECT} FROM vaccination.person_change c WHERE c.id = $1`, [id]))[0];
  }

  /** The change that one of these keys has made. */
  async byKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(PersonChangeRow & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<PersonChangeRow & RequestDigest>(
      `${SELECT}, c.key_digest AS key, c.body_digest AS body FROM vaccination.person_change c
       WHERE c.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }
}
