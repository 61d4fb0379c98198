import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { FoundCandidate } from './namesakes.query.js';
import type { OrderIndexColumns } from './order-indexes.js';

interface Replaced {
  readonly orderId: string;
  readonly replacedOrderId: string;
  readonly indexes: OrderIndexColumns;
}

export interface CandidateState {
  readonly id: string;
  readonly orderId: string;
  /** Days of both orders. */
  readonly communeCode: string;
  readonly otherCommuneCode: string;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly made: RequestDigest | null;
}

/** Any number: keeps these locks apart from all others of the service. */
const NAME_LOCKS = 4_047;

/** The only door to the work list of people. */
@Injectable()
export class CandidateStore {
  /** Held until the transaction ends: of two people of one name, one sees the other. Taken in one order. */
  async lockNames(tx: Tx, locks: readonly number[]): Promise<void> {
    if (locks.length === 0) return;
    const ordered = [...new Set(locks)].sort((a, b) => a - b);
    await tx.query('SELECT pg_advisory_xact_lock($2, name) FROM unnest($1::integer[]) AS name', [ordered, NAME_LOCKS]);
  }

  /** Puts them on the list, each pair once. */
  async list(tx: Tx, found: readonly FoundCandidate[]): Promise<void> {
    if (found.length === 0) return;
    await tx.execute(
      `INSERT INTO testing.person_candidate (id, kind, order_id, person_id, other_order_id, other_person_id, commune_code,
       other_commune_code, found_at)
     SELECT *, $9::timestamptz FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[],
       $8::text[])
     ON CONFLICT DO NOTHING`,
      [
        found.map(() => uuidv7()),
        found.map(({ kind }) => kind),
        found.map(({ orderId }) => orderId),
        found.map(({ personId }) => personId),
        found.map(({ otherOrderId }) => otherOrderId),
        found.map(({ otherPersonId }) => otherPersonId),
        found.map(({ communeCode }) => communeCode),
        found.map(({ otherCommuneCode }) => otherCommuneCode),
        tx.recordedAt,
      ],
    );
  }

  /** Order → the person of the order that it replaces, where name and birth agree. */
  async sameAsReplaced(tx: Tx, replaced: readonly Replaced[]): Promise<ReadonlyMap<string, string>> {
    if (replaced.length === 0) return new Map();
    const rows = await tx.query<{ orderId: string; personId: string }>(
      `SELECT mine.order_id AS "orderId", o.person_id AS "personId"
       FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[])
         AS mine (order_id, replaced_id, name_birth, name_date, name_phone)
       JOIN testing.test_order o ON o.id = mine.replaced_id AND (o.name_phone_index = mine.name_phone OR
         o.name_birth_index = mine.name_birth
         AND (o.name_date_index = mine.name_date OR o.name_date_index IS NULL OR mine.name_date IS NULL))`,
      [
        replaced.map(({ orderId }) => orderId),
        replaced.map(({ replacedOrderId }) => replacedOrderId),
        replaced.map(({ indexes }) => indexes.nameBirth),
        replaced.map(({ indexes }) => indexes.nameDate),
        replaced.map(({ indexes }) => indexes.namePhone),
      ],
    );
    return new Map(rows.map(({ orderId, personId }) => [orderId, personId]));
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<CandidateState | undefined> {
    const rows = await tx.query<CandidateState & { key: Buffer | null; body: Buffer | null }>(
      `SELECT id, order_id AS "orderId", commune_code AS "communeCode", other_commune_code AS "otherCommuneCode",
         closed_at AS "closedAt", outcome, key_digest AS key, body_digest AS body
       FROM testing.person_candidate WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...state } = rows[0];
    return { ...state, made: key && body && { key, body } };
  }

  /** The entry must be locked. */
  async close(tx: Tx, id: string, outcome: string, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.person_candidate SET (closed_at, closed_by, outcome, key_digest, body_digest) = ($2, $3, $4, $5, $6)
       WHERE id = $1`,
      [id, tx.recordedAt, by, outcome, made.key, made.body],
    );
  }

  /** Entries of two people who are one now, or no longer. */
  async closeOfPeople(tx: Tx, people: readonly string[], by: string): Promise<void> {
    await tx.execute(
      `UPDATE testing.person_candidate SET (closed_at, closed_by, outcome) = ($2, $3, 'merged')
       WHERE closed_at IS NULL AND kind <> 'document-disagrees' AND person_id = ANY($1) AND other_person_id = ANY($1)`,
      [people, tx.recordedAt, by],
    );
  }

  async reopenOfPeople(tx: Tx, people: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE testing.person_candidate SET (closed_at, closed_by, outcome) = (NULL, NULL, NULL)
       WHERE outcome = 'merged' AND person_id = ANY($1) AND other_person_id = ANY($1)`,
      [people],
    );
  }
}
