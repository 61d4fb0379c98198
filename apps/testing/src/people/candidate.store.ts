import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { OrderIndexColumns } from './order-indexes.js';

/** An order of this transaction, under one of the keys still held. */
export interface CandidateSearch {
  readonly orderId: string;
  readonly personId: string;
  readonly communeCode: string;
  /** A person whom nobody knew before, or one whose document was known. */
  readonly isNew: boolean;
  readonly hasDocument: boolean;
  readonly indexes: OrderIndexColumns;
}

interface Replaced {
  readonly orderId: string;
  readonly replacedOrderId: string;
  readonly indexes: OrderIndexColumns;
}

interface Found {
  readonly kind: string;
  readonly orderId: string;
  readonly personId: string;
  readonly communeCode: string;
  readonly otherOrderId: string;
  readonly otherPersonId: string;
  readonly otherCommuneCode: string;
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

/** People that one order is listed with at most; the latest of them. */
const CANDIDATES_PER_ORDER_MAX = 5;
/** Any number: keeps these locks apart from all others of the service. */
const NAME_LOCKS = 4_047;

const MINE = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::bytea[], $7::bytea[], $8::bytea[])
    AS mine (order_id, person_id, commune_code, is_new, has_document, name_birth, name_date, name_phone)`;
/** An order of the same transaction is met from one side only. */
const EARLIER = `NOT (o.id = ANY($1::uuid[]) AND o.id >= mine.order_id)`;
/** Two documents are two people, whatever their names. */
const MAY_BE_ONE = `mine.is_new AND o.person_id <> mine.person_id AND NOT (mine.has_document AND p.document_index IS NOT NULL)`;

const SEARCH = `
  WITH mine AS MATERIALIZED (SELECT * FROM ${MINE}), met AS (
    SELECT 'same-name-and-birth' AS kind, mine.*, o.id AS other_order, o.person_id AS other_person, o.commune_code AS other_commune
    FROM mine JOIN testing.test_order o ON o.name_birth_index = mine.name_birth
      AND (o.name_date_index = mine.name_date OR o.name_date_index IS NULL OR mine.name_date IS NULL)
    JOIN testing.person p ON p.id = o.person_id WHERE ${EARLIER} AND ${MAY_BE_ONE}
    UNION ALL
    SELECT 'same-name-and-phone', mine.*, o.id, o.person_id, o.commune_code
    FROM mine JOIN testing.test_order o ON o.name_phone_index = mine.name_phone
    JOIN testing.person p ON p.id = o.person_id WHERE ${EARLIER} AND ${MAY_BE_ONE}
  ), one_a_person AS (
    SELECT DISTINCT ON (met.order_id, root) met.*, coalesce(p.merged_into, p.id) AS root
    FROM met JOIN testing.person p ON p.id = met.other_person
    ORDER BY met.order_id, root, met.kind, met.other_order DESC
  ), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY order_id ORDER BY other_order DESC) AS place FROM one_a_person
  )
  SELECT kind, order_id AS "orderId", person_id AS "personId", commune_code AS "communeCode",
    other_order AS "otherOrderId", root AS "otherPersonId", other_commune AS "otherCommuneCode"
  FROM ranked WHERE place <= ${CANDIDATES_PER_ORDER_MAX}`;

/** A known document with a name or birth that nobody has said with it before. */
const DISAGREEING = `
  WITH mine AS MATERIALIZED (SELECT * FROM ${MINE}), earlier AS (
    SELECT mine.order_id, o.id, o.commune_code,
      (o.name_birth_index = mine.name_birth AND
        (o.name_date_index = mine.name_date OR o.name_date_index IS NULL OR mine.name_date IS NULL)) AS agrees
    FROM mine JOIN testing.test_order o ON o.person_id = mine.person_id
    WHERE NOT mine.is_new AND mine.has_document AND o.id <> mine.order_id AND ${EARLIER}
      AND o.name_birth_index IS NOT NULL AND mine.name_birth IS NOT NULL
  )
  SELECT 'document-disagrees' AS kind, mine.order_id AS "orderId", mine.person_id AS "personId",
    mine.commune_code AS "communeCode", min(earlier.id::text) AS "otherOrderId", mine.person_id AS "otherPersonId",
    min(earlier.commune_code) AS "otherCommuneCode"
  FROM (SELECT DISTINCT order_id, person_id, commune_code FROM mine) AS mine JOIN earlier USING (order_id)
  GROUP BY mine.order_id, mine.person_id, mine.commune_code HAVING NOT bool_or(agrees)`;

/** The only door to the work list of people. */
@Injectable()
export class CandidateStore {
  /** Held until the transaction ends: of two people of one name, one sees the other. Taken in one order. */
  async lockNames(tx: Tx, locks: readonly number[]): Promise<void> {
    if (locks.length === 0) return;
    const ordered = [...new Set(locks)].sort((a, b) => a - b);
    await tx.query('SELECT pg_advisory_xact_lock($2, name) FROM unnest($1::integer[]) AS name', [ordered, NAME_LOCKS]);
  }

  /** Lists what it finds. Answers the orders that were listed. */
  async search(tx: Tx, searches: readonly CandidateSearch[]): Promise<ReadonlySet<string>> {
    const found = [
      ...(await findBy(
        tx,
        SEARCH,
        searches.filter(({ isNew }) => isNew),
      )),
      ...(await findBy(
        tx,
        DISAGREEING,
        searches.filter(({ isNew }) => !isNew),
      )),
    ];
    await insert(tx, found);
    return new Set(found.map(({ orderId }) => orderId));
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

async function findBy(tx: Tx, sql: string, searches: readonly CandidateSearch[]): Promise<Found[]> {
  if (searches.length === 0) return [];
  return tx.query<Found>(sql, [
    searches.map(({ orderId }) => orderId),
    searches.map(({ personId }) => personId),
    searches.map(({ communeCode }) => communeCode),
    searches.map(({ isNew }) => isNew),
    searches.map(({ hasDocument }) => hasDocument),
    searches.map(({ indexes }) => indexes.nameBirth),
    searches.map(({ indexes }) => indexes.nameDate),
    searches.map(({ indexes }) => indexes.namePhone),
  ]);
}

async function insert(tx: Tx, found: readonly Found[]): Promise<void> {
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
