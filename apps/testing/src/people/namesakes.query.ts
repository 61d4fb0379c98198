import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
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

/** An order, and another with which it agrees, or disagrees in what was said with the same document. */
export interface FoundCandidate {
  readonly kind: string;
  readonly orderId: string;
  readonly personId: string;
  readonly communeCode: string;
  readonly otherOrderId: string;
  readonly otherPersonId: string;
  readonly otherCommuneCode: string;
}

/** People that one order is listed with at most; the latest of them. */
const CANDIDATES_PER_ORDER_MAX = 5;
/**
 * Orders of one name, or of one document, that are looked at for each, the latest: a file may have thousands of people
 * of one name, or one number in thousands of rows. What was last said before all of them is not found.
 */
export const NAMESAKES_MAX = 200;
const MINE = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::bytea[], $7::bytea[], $8::bytea[])
    AS mine (order_id, person_id, commune_code, is_new, has_document, name_birth, name_date, name_phone)`;
/** An order of the same transaction is met from one side only. */
const EARLIER = `NOT (o.id = ANY($1::uuid[]) AND o.id >= mine.order_id)`;
/** Two documents are two people, whatever their names. */
const MAY_BE_ONE = `mine.is_new AND NOT (mine.has_document AND p.document_index IS NOT NULL)`;

/** The latest orders of one name that may be another person's; `o` joins with the people behind it. */
const latestOf = (isMet: string): string => `FROM mine CROSS JOIN LATERAL (
      SELECT o.id, o.person_id, o.commune_code FROM testing.test_order o
      WHERE ${isMet} AND o.person_id <> mine.person_id AND ${EARLIER} ORDER BY o.id DESC LIMIT ${NAMESAKES_MAX}
    ) o JOIN testing.person p ON p.id = o.person_id WHERE ${MAY_BE_ONE}`;

const SEARCH = `
  WITH mine AS MATERIALIZED (SELECT * FROM ${MINE}), met AS (
    SELECT 'same-name-and-birth' AS kind, mine.*, o.id AS other_order, o.person_id AS other_person, o.commune_code AS other_commune
    ${latestOf(`o.name_birth_index = mine.name_birth
        AND (o.name_date_index = mine.name_date OR o.name_date_index IS NULL OR mine.name_date IS NULL)`)}
    UNION ALL
    SELECT 'same-name-and-phone', mine.*, o.id, o.person_id, o.commune_code
    ${latestOf('o.name_phone_index = mine.name_phone')}
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

/**
 * A known document with a name or birth that nobody has said with it before, among its latest orders; listed with the
 * latest of them.
 */
const DISAGREEING = `
  WITH mine AS MATERIALIZED (SELECT * FROM ${MINE})
  SELECT 'document-disagrees' AS kind, mine.order_id AS "orderId", mine.person_id AS "personId",
    mine.commune_code AS "communeCode", (array_agg(earlier.id ORDER BY earlier.id DESC))[1] AS "otherOrderId",
    mine.person_id AS "otherPersonId",
    (array_agg(earlier.commune_code ORDER BY earlier.id DESC))[1] AS "otherCommuneCode"
  FROM mine CROSS JOIN LATERAL (
    SELECT o.id, o.commune_code, (o.name_birth_index = mine.name_birth AND
      (o.name_date_index = mine.name_date OR o.name_date_index IS NULL OR mine.name_date IS NULL)) AS agrees
    FROM testing.test_order o
    WHERE o.person_id = mine.person_id AND o.id <> mine.order_id AND o.name_birth_index IS NOT NULL AND ${EARLIER}
    ORDER BY o.id DESC LIMIT ${NAMESAKES_MAX}
  ) AS earlier
  WHERE NOT mine.is_new AND mine.has_document AND mine.name_birth IS NOT NULL
  GROUP BY mine.order_id, mine.person_id, mine.commune_code HAVING NOT bool_or(earlier.agrees)`;

/** Who of those known may be one of these, or was told of otherwise? */
@Injectable()
export class NamesakesQuery {
  async find(tx: Tx, searches: readonly CandidateSearch[]): Promise<FoundCandidate[]> {
    const anew = searches.filter(({ isNew }) => isNew);
    const known = searches.filter(({ isNew }) => !isNew);
    return [...(await findBy(tx, SEARCH, anew)), ...(await findBy(tx, DISAGREEING, known))];
  }
}

async function findBy(tx: Tx, sql: string, searches: readonly CandidateSearch[]): Promise<FoundCandidate[]> {
  if (searches.length === 0) return [];
  return tx.query<FoundCandidate>(sql, [
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
