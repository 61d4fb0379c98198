import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { PersonProgress } from '#libs/contracts';
import type { PersonAssurance } from '#libs/vocabulary';
import type { NameAndBirthIndexes } from '../people/person-indexes.js';

/** Somebody to whom merges lead, or who was never merged. */
export interface PersonRecord {
  readonly id: string;
  readonly sealed: Buffer;
  readonly progress: PersonProgress | null;
  readonly residenceCommune: string | null;
  readonly assurance: PersonAssurance;
  /** Where doses of the person were entered, and where those who were merged into it live. */
  readonly communes: readonly string[];
  /** Who entered a dose that was not withdrawn. */
  readonly facilities: readonly string[];
}

export interface PageOfPeople {
  readonly after: string | null;
  readonly rows: number;
}

/** Who is left of those found; null where it does not matter. */
export interface PeopleFilter {
  /** On a list of this source, or registered. */
  readonly source: string | null;
  /** Of 3355/QĐ-BYT, or `unknown`. */
  readonly priorityGroup: string | null;
  /** Whether a dose is counted. */
  readonly isVaccinated: boolean | null;
}

const FILTERED = `($1::text IS NULL OR EXISTS (SELECT FROM vaccination.person near
    JOIN vaccination.person_listing l ON l.person_id = near.id
    WHERE (near.id = p.id OR near.merged_into = p.id) AND l.source = $1))
  AND ($2::text IS NULL OR p.strata ->> 'priorityGroup' = $2)
  AND ($3::boolean IS NULL OR (p.progress IS NOT NULL) = $3)`;

const parametersOf = ({ source, priorityGroup, isVaccinated }: PeopleFilter) => [source, priorityGroup, isVaccinated];

const COLUMNS = `p.id, p.sealed, p.progress, p.residence_commune AS "residenceCommune", p.assurance,
  ARRAY(SELECT DISTINCT place FROM vaccination.person near LEFT JOIN vaccination.dose d ON d.person_id = near.id
    CROSS JOIN LATERAL (VALUES (near.residence_commune), (d.commune_code)) AS places (place)
    WHERE (near.id = p.id OR near.merged_into = p.id) AND place IS NOT NULL) AS communes,
  ARRAY(SELECT DISTINCT d.facility_code FROM vaccination.person near JOIN vaccination.dose d ON d.person_id = near.id
    WHERE (near.id = p.id OR near.merged_into = p.id) AND d.state <> 'withdrawn') AS facilities`;

/** Who is on record? */
@Injectable()
export class PersonRecordsQuery {
  /** Where the merges of these people lead. */
  async roots(tx: Tx, ids: readonly string[]): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `SELECT ${COLUMNS} FROM vaccination.person p
       WHERE p.id IN (SELECT coalesce(merged_into, id) FROM vaccination.person WHERE id = ANY($1::uuid[])) ORDER BY p.id`,
      [ids],
    );
  }

  /** The person of a document, under every key still held. */
  async byDocument(tx: Tx, indexes: readonly Buffer[], filter: PeopleFilter): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `SELECT ${COLUMNS} FROM vaccination.person p
       WHERE p.id IN (SELECT coalesce(who.merged_into, who.id) FROM vaccination.person_document d
         JOIN vaccination.person who ON who.id = d.person_id WHERE d.document_index = ANY($4::bytea[]))
         AND ${FILTERED} ORDER BY p.id`,
      [...parametersOf(filter), indexes],
    );
  }

  /** Namesakes born in the same year, on the same day as far as both are known. In the order of their ids. */
  async byName(
    tx: Tx,
    { nameBirth, nameDate }: NameAndBirthIndexes,
    communes: readonly string[],
    filter: PeopleFilter,
    page: PageOfPeople,
  ): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `SELECT * FROM (SELECT ${COLUMNS} FROM vaccination.person p
         WHERE p.id IN (SELECT coalesce(who.merged_into, who.id) FROM vaccination.person who
             WHERE who.name_birth_index = ANY($4::bytea[]) AND (cardinality($5::bytea[]) = 0
               OR who.name_date_index IS NULL OR who.name_date_index = ANY($5::bytea[])))
           AND ($7::uuid IS NULL OR p.id > $7) AND ${FILTERED}) AS found
       WHERE communes && $6::text[] ORDER BY id LIMIT $8`,
      [...parametersOf(filter), nameBirth, nameDate, communes, page.after, page.rows],
    );
  }

  /** Those who live in the communes: one walk along the index for each, so that no list grows with the table. */
  async byResidence(
    tx: Tx,
    communes: readonly string[],
    filter: PeopleFilter,
    page: PageOfPeople,
  ): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `WITH listed AS (
         SELECT found.id FROM unnest($4::text[]) AS area (commune) CROSS JOIN LATERAL
           (SELECT id FROM vaccination.person p WHERE residence_commune = area.commune AND merged_into IS NULL
              AND ($5::uuid IS NULL OR id > $5) AND ${FILTERED} ORDER BY id LIMIT $6) AS found
         ORDER BY found.id LIMIT $6)
       SELECT ${COLUMNS} FROM listed JOIN vaccination.person p ON p.id = listed.id ORDER BY p.id`,
      [...parametersOf(filter), communes, page.after, page.rows],
    );
  }
}
