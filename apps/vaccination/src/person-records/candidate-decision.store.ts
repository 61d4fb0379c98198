import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export type CandidateDecision = 'same' | 'different';

export interface CandidateState {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly otherPersonId: string;
  readonly communes: readonly string[];
  readonly decision: CandidateDecision | null;
}

export interface CandidateAct {
  readonly candidateId: string;
  readonly act: CandidateDecision;
  /** Null where it merged nobody. */
  readonly mergeId: string | null;
  readonly actedAt: Date;
  readonly made: RequestDigest;
}

/** These people and whoever leads to them. */
const GROUP = `(SELECT id FROM vaccination.person WHERE id = ANY($1::uuid[]) OR merged_into = ANY($1::uuid[]))`;

/** The only door to what is decided of the work list of people. */
@Injectable()
export class CandidateDecisionStore {
  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<CandidateState | undefined> {
    const rows = await tx.query<CandidateState>(
      `SELECT id, kind, person_id AS "personId", other_person_id AS "otherPersonId", communes, decision
       FROM vaccination.person_candidate WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<CandidateAct | undefined> {
    const rows = await tx.query<Omit<CandidateAct, 'made'> & RequestDigest>(
      `SELECT candidate_id AS "candidateId", act, merge_id AS "mergeId", acted_at AS "actedAt", key_digest AS key,
         body_digest AS body FROM vaccination.person_candidate_act WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...act } = rows[0];
    return { ...act, made: { key, body } };
  }

  /** The entry must be locked. */
  async decide(
    tx: Tx,
    { candidateId, act, mergeId, made }: Omit<CandidateAct, 'actedAt'>,
    { by, sealedReason }: { readonly by: string; readonly sealedReason: Buffer },
  ): Promise<void> {
    await tx.execute('UPDATE vaccination.person_candidate SET (decision, decided_at) = ($2, $3) WHERE id = $1', [
      candidateId,
      act,
      tx.recordedAt,
    ]);
    await tx.execute(
      `INSERT INTO vaccination.person_candidate_act (id, candidate_id, act, merge_id, acted_at, acted_by, sealed_reason,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uuidv7(), candidateId, act, mergeId, tx.recordedAt, by, sealedReason, made.key, made.body],
    );
  }

  /**
   * After a merge or its undoing: entries about two people who are one wait for nobody, and those about people who are
   * two again wait anew. What was found different stays so until the people are one.
   */
  async follow(tx: Tx, rootIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.person_candidate c
       SET (decision, decided_at) = (CASE WHEN found.is_one THEN 'same' END, CASE WHEN found.is_one THEN $2::timestamptz END)
       FROM (SELECT c.id, coalesce(one.merged_into, one.id) = coalesce(other.merged_into, other.id) AS is_one
         FROM vaccination.person_candidate c
         JOIN vaccination.person one ON one.id = c.person_id JOIN vaccination.person other ON other.id = c.other_person_id
         WHERE c.kind <> 'document-disagrees' AND (c.person_id IN ${GROUP} OR c.other_person_id IN ${GROUP})) AS found
       WHERE c.id = found.id AND (c.decision IS DISTINCT FROM 'same') = found.is_one`,
      [rootIds, tx.recordedAt],
    );
  }
}
