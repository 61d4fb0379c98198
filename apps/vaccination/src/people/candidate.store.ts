import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { lockNumbers, LOCKS } from '../advisory-locks.js';
import type { PersonIndexColumns } from './person-indexes.js';

/** In what the person is named: an entry of the ledger, or a list of people. */
export type StatedIn = { readonly doseId: string } | { readonly listingId: string };

/** A statement of this transaction and its person, under one of the keys still held. */
export interface CandidateSearch {
  readonly statedIn: StatedIn;
  readonly rootId: string;
  /** Whom nobody knew before, or whose document was known. */
  readonly isNew: boolean;
  readonly hasDocument: boolean;
  /** Two documents of one card that are on record as two people. */
  readonly otherPersonId: string | null;
  /** Of the facility and of the residence. */
  readonly communes: readonly string[];
  readonly indexes: PersonIndexColumns;
}

interface Found {
  readonly kind: string;
  /** Of the dose or the listing. */
  readonly statementId: string;
  readonly personId: string;
  readonly otherPersonId: string;
  readonly communes: string;
}

/** People with whom one new person is listed at most; the latest of them. */
const CANDIDATES_PER_PERSON_MAX = 5;
/** Looked at for each name: of so many namesakes the latest. */
const NAMESAKES_MAX = 50;

const MINE = `unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::text[], $5::bytea[], $6::bytea[], $7::bytea[])
  AS mine (statement_id, root_id, has_document, communes, name_birth, name_date, name_hamlet)`;
/** Two documents are two people, whatever their names. */
const MAY_BE_ONE = `coalesce(p.merged_into, p.id) <> mine.root_id AND NOT (mine.has_document AND EXISTS
  (SELECT FROM vaccination.person_document d WHERE d.person_id = p.id))`;

const SEARCH = `
  WITH mine AS MATERIALIZED (SELECT * FROM ${MINE}), met AS (
    SELECT mine.statement_id, mine.root_id, mine.communes, found.kind, found.root
    FROM mine CROSS JOIN LATERAL (
      SELECT DISTINCT ON (root) root, kind, id FROM (
        (SELECT 'same-name-and-birth' AS kind, p.id, coalesce(p.merged_into, p.id) AS root FROM vaccination.person p
         WHERE p.name_birth_index = mine.name_birth AND ${MAY_BE_ONE}
           AND (p.name_date_index = mine.name_date OR p.name_date_index IS NULL OR mine.name_date IS NULL)
         ORDER BY p.id DESC LIMIT ${NAMESAKES_MAX})
        UNION ALL
        (SELECT 'same-name-in-hamlet', p.id, coalesce(p.merged_into, p.id) FROM vaccination.person p
         WHERE p.name_hamlet_index = mine.name_hamlet AND ${MAY_BE_ONE}
         ORDER BY p.id DESC LIMIT ${NAMESAKES_MAX})
      ) AS either ORDER BY root, kind LIMIT ${CANDIDATES_PER_PERSON_MAX}
    ) AS found
  )
  SELECT kind, statement_id AS "statementId", root_id AS "personId", root AS "otherPersonId", communes FROM met`;

/** A known document with another name or birth than its person has. */
const DISAGREEING = `
  SELECT 'document-disagrees' AS kind, mine.statement_id AS "statementId", mine.root_id AS "personId", mine.root_id AS "otherPersonId",
    mine.communes
  FROM ${MINE} JOIN vaccination.person p ON p.id = mine.root_id
  WHERE mine.name_birth IS NOT NULL AND p.name_birth_index IS NOT NULL AND mine.has_document
  GROUP BY mine.statement_id, mine.root_id, mine.communes
  HAVING NOT bool_or(p.name_birth_index = mine.name_birth
    AND (p.name_date_index = mine.name_date OR p.name_date_index IS NULL OR mine.name_date IS NULL))`;

/** Of a dose or a listing. */
export function idOf(statedIn: StatedIn): string {
  return 'doseId' in statedIn ? statedIn.doseId : statedIn.listingId;
}

/** The only door to the work list of people. */
@Injectable()
export class CandidateStore {
  /** Held until the transaction ends: of two people of one name, one sees the other. Taken in one order. */
  lockNames(tx: Tx, locks: readonly number[]): Promise<void> {
    return lockNumbers(tx, LOCKS.names, locks);
  }

  /** Lists what it finds. Answers the ids of the doses and listings whose people were listed. */
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
      ...searches.flatMap(({ otherPersonId, statedIn, rootId, communes }) =>
        otherPersonId === null || otherPersonId === rootId
          ? []
          : [
              {
                ...{ kind: 'same-card', statementId: idOf(statedIn), personId: rootId, otherPersonId },
                communes: communes.join(' '),
              },
            ],
      ),
    ];
    const doses = new Set(searches.flatMap(({ statedIn }) => ('doseId' in statedIn ? [statedIn.doseId] : [])));
    await insert(tx, found, doses);
    return new Set(found.map(({ statementId }) => statementId));
  }
}

async function findBy(tx: Tx, sql: string, searches: readonly CandidateSearch[]): Promise<Found[]> {
  if (searches.length === 0) return [];
  return tx.query<Found>(sql, [
    searches.map(({ statedIn }) => idOf(statedIn)),
    searches.map(({ rootId }) => rootId),
    searches.map(({ hasDocument }) => hasDocument),
    searches.map(({ communes }) => communes.join(' ')),
    searches.map(({ indexes }) => indexes.nameBirth),
    searches.map(({ indexes }) => indexes.nameDate),
    searches.map(({ indexes }) => indexes.nameHamlet),
  ]);
}

/** Communes come as words with a space between, since unnest flattens arrays of arrays. */
async function insert(tx: Tx, found: readonly Found[], doses: ReadonlySet<string>): Promise<void> {
  if (found.length === 0) return;
  await tx.execute(
    `INSERT INTO vaccination.person_candidate (id, kind, person_id, other_person_id, dose_id, listing_id, communes,
       found_at)
     SELECT id, kind, person, other, dose, listing, string_to_array(communes, ' '), $8::timestamptz
     FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[])
       AS given (id, kind, person, other, dose, listing, communes)
     ON CONFLICT DO NOTHING`,
    [
      found.map(() => uuidv7()),
      found.map(({ kind }) => kind),
      found.map(({ personId }) => personId),
      found.map(({ otherPersonId }) => otherPersonId),
      found.map(({ statementId }) => (doses.has(statementId) ? statementId : null)),
      found.map(({ statementId }) => (doses.has(statementId) ? null : statementId)),
      found.map(({ communes }) => communes),
      tx.recordedAt,
    ],
  );
}
