import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export interface PersonToMerge {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly personRef: string | null;
  /** Where the person, and whoever was merged into it, was tested and lives. */
  readonly communes: readonly string[];
}

export interface Merge {
  readonly id: string;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  readonly sealedReason: Buffer;
  readonly mergedAt: Date;
  readonly mergedBy: string;
  readonly undoneAt: Date | null;
  readonly made: RequestDigest;
  readonly undone: RequestDigest | null;
}

type Row = Omit<Merge, 'made' | 'undone'> & RequestDigest & { undoKey: Buffer | null; undoBody: Buffer | null };

/** Any number: keeps this lock apart from all others of the service. */
const MERGES_LOCK = 4_049;
const COLUMNS = `id, kept_person_id AS "keptPersonId", merged_person_id AS "mergedPersonId",
  sealed_reason AS "sealedReason", merged_at AS "mergedAt", merged_by AS "mergedBy", undone_at AS "undoneAt",
  key_digest AS key, body_digest AS body, undo_key_digest AS "undoKey", undo_body_digest AS "undoBody"`;

/** From each person below the given ones along the merges that stand to the end of the way. */
const LEAD = `
  WITH RECURSIVE below (id) AS (
    SELECT unnest($1::uuid[])
    UNION SELECT m.merged_person_id FROM below
      JOIN testing.person_merge m ON m.kept_person_id = below.id AND m.undone_at IS NULL
  ), way (person, at) AS (
    SELECT id, id FROM below
    UNION SELECT way.person, m.kept_person_id FROM way
      JOIN testing.person_merge m ON m.merged_person_id = way.at AND m.undone_at IS NULL
  ), ends AS (
    SELECT person, at FROM way WHERE NOT EXISTS
      (SELECT FROM testing.person_merge m WHERE m.merged_person_id = way.at AND m.undone_at IS NULL)
  )
  UPDATE testing.person p SET merged_into = nullif(ends.at, p.id), version = p.version + 1
  FROM ends WHERE p.id = ends.person AND p.merged_into IS DISTINCT FROM nullif(ends.at, p.id)`;

/** The only door to merges. One at a time: they are rare, and no chain of them may close. */
@Injectable()
export class MergeStore {
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, 0)', [MERGES_LOCK]);
  }

  async findPeople(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PersonToMerge>> {
    const rows = await tx.query<PersonToMerge>(
      `SELECT p.id, p.merged_into AS "mergedInto", p.person_ref AS "personRef",
         ARRAY(SELECT DISTINCT place FROM testing.person near
           JOIN testing.test_order o ON o.person_id = near.id
           CROSS JOIN LATERAL (VALUES (o.commune_code), (o.residence_commune)) AS places (place)
           WHERE (near.id = p.id OR near.merged_into = p.id) AND place IS NOT NULL) AS communes
       FROM testing.person p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<Merge | undefined> {
    return mergeOf(
      await tx.query<Row>(`SELECT ${COLUMNS} FROM testing.person_merge WHERE key_digest = ANY($1::bytea[])`, [keys]),
    );
  }

  async find(tx: Tx, id: string): Promise<Merge | undefined> {
    return mergeOf(await tx.query<Row>(`SELECT ${COLUMNS} FROM testing.person_merge WHERE id = $1`, [id]));
  }

  async insert(tx: Tx, merge: Omit<Merge, 'undoneAt' | 'undone'>): Promise<void> {
    const { id, keptPersonId, mergedPersonId, sealedReason, mergedAt, mergedBy, made } = merge;
    await tx.execute(
      `INSERT INTO testing.person_merge (id, kept_person_id, merged_person_id, sealed_reason, merged_at, merged_by,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, keptPersonId, mergedPersonId, sealedReason, mergedAt, mergedBy, made.key, made.body],
    );
  }

  async undo(tx: Tx, id: string, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.person_merge SET (undone_at, undone_by, undo_key_digest, undo_body_digest) = ($2, $3, $4, $5)
       WHERE id = $1`,
      [id, tx.recordedAt, by, made.key, made.body],
    );
  }

  /** After a merge or its undoing: where each person below these leads to. */
  async lead(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.execute(LEAD, [personIds]);
  }
}

function mergeOf(rows: readonly Row[]): Merge | undefined {
  if (!rows[0]) return undefined;
  const { key, body, undoKey, undoBody, ...merge } = rows[0];
  return { ...merge, made: { key, body }, undone: undoKey && undoBody && { key: undoKey, body: undoBody } };
}
