import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { lockNumbers, LOCKS } from '../advisory-locks.js';

export interface Merge {
  readonly id: string;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  readonly candidateId: string | null;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly made: RequestDigest;
  readonly undone: RequestDigest | null;
}

export interface NewMerge extends Omit<Merge, 'undoneAt' | 'undone'> {
  readonly mergedBy: string;
  readonly sealedReason: Buffer;
}

type Row = Omit<Merge, 'made' | 'undone'> & RequestDigest & { undoKey: Buffer | null; undoBody: Buffer | null };

const COLUMNS = `id, kept_person_id AS "keptPersonId", merged_person_id AS "mergedPersonId",
  candidate_id AS "candidateId", merged_at AS "mergedAt", undone_at AS "undoneAt", key_digest AS key,
  body_digest AS body, undo_key_digest AS "undoKey", undo_body_digest AS "undoBody"`;

/** From each person below the given ones along the merges that stand to the end of the way. */
const LEAD = `
  WITH RECURSIVE below (id) AS (
    SELECT unnest($1::uuid[])
    UNION SELECT m.merged_person_id FROM below
      JOIN vaccination.person_merge m ON m.kept_person_id = below.id AND m.undone_at IS NULL
  ), way (person, at) AS (
    SELECT id, id FROM below
    UNION SELECT way.person, m.kept_person_id FROM way
      JOIN vaccination.person_merge m ON m.merged_person_id = way.at AND m.undone_at IS NULL
  ), ends AS (
    SELECT person, at FROM way WHERE NOT EXISTS
      (SELECT FROM vaccination.person_merge m WHERE m.merged_person_id = way.at AND m.undone_at IS NULL)
  )
  UPDATE vaccination.person p SET merged_into = nullif(ends.at, p.id)
  FROM ends WHERE p.id = ends.person AND p.merged_into IS DISTINCT FROM nullif(ends.at, p.id)`;

/** The only door to merges. One at a time: they are rare, and no chain of them may close. */
@Injectable()
export class MergeStore {
  lockAll(tx: Tx): Promise<void> {
    return lockNumbers(tx, LOCKS.merges, [0]);
  }

  /** Whoever leads to these people, locked before them: in the order in which a dose takes its locks. */
  async lockBelow(tx: Tx, rootIds: readonly string[]): Promise<void> {
    await tx.query(
      'SELECT id FROM vaccination.person WHERE merged_into = ANY($1::uuid[]) AND id <> ALL($1::uuid[]) ORDER BY id FOR UPDATE',
      [rootIds],
    );
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<Merge | undefined> {
    return mergeOf(
      await tx.query<Row>(`SELECT ${COLUMNS} FROM vaccination.person_merge WHERE key_digest = ANY($1::bytea[])`, [
        keys,
      ]),
    );
  }

  async find(tx: Tx, id: string): Promise<Merge | undefined> {
    return mergeOf(await tx.query<Row>(`SELECT ${COLUMNS} FROM vaccination.person_merge WHERE id = $1`, [id]));
  }

  async insert(tx: Tx, merge: NewMerge): Promise<void> {
    const { id, keptPersonId, mergedPersonId, candidateId, sealedReason, mergedAt, mergedBy, made } = merge;
    await tx.execute(
      `INSERT INTO vaccination.person_merge (id, kept_person_id, merged_person_id, candidate_id, sealed_reason, merged_at,
         merged_by, key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, keptPersonId, mergedPersonId, candidateId, sealedReason, mergedAt, mergedBy, made.key, made.body],
    );
  }

  async undo(
    tx: Tx,
    id: string,
    { by, sealedReason, made }: { readonly by: string; readonly sealedReason: Buffer; readonly made: RequestDigest },
  ): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.person_merge SET (undone_at, undone_by, sealed_undo_reason, undo_key_digest, undo_body_digest) =
         ($2, $3, $4, $5, $6) WHERE id = $1`,
      [id, tx.recordedAt, by, sealedReason, made.key, made.body],
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
