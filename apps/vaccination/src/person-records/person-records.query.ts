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
  async byDocument(tx: Tx, indexes: readonly Buffer[]): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `SELECT ${COLUMNS} FROM vaccination.person p
       WHERE p.id IN (SELECT coalesce(who.merged_into, who.id) FROM vaccination.person_document d
         JOIN vaccination.person who ON who.id = d.person_id WHERE d.document_index = ANY($1::bytea[])) ORDER BY p.id`,
      [indexes],
    );
  }

  /** Namesakes born in the same year, on the same day as far as both are known. In the order of their ids. */
  async byName(
    tx: Tx,
    { nameBirth, nameDate }: NameAndBirthIndexes,
    communes: readonly string[],
    after: string | null,
    rows: number,
  ): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `SELECT * FROM (SELECT ${COLUMNS} FROM vaccination.person p
         WHERE p.id IN (SELECT coalesce(who.merged_into, who.id) FROM vaccination.person who
             WHERE who.name_birth_index = ANY($1::bytea[]) AND (cardinality($2::bytea[]) = 0
               OR who.name_date_index IS NULL OR who.name_date_index = ANY($2::bytea[])))
           AND ($4::uuid IS NULL OR p.id > $4)) AS found
       WHERE communes && $3::text[] ORDER BY id LIMIT $5`,
      [nameBirth, nameDate, communes, after, rows],
    );
  }

  /** Those who live in the communes: one walk along the index for each, so that no list grows with the table. */
  async byResidence(tx: Tx, communes: readonly string[], after: string | null, rows: number): Promise<PersonRecord[]> {
    return tx.query<PersonRecord>(
      `WITH listed AS (
         SELECT found.id FROM unnest($1::text[]) AS area (commune) CROSS JOIN LATERAL
           (SELECT id FROM vaccination.person WHERE residence_commune = area.commune AND merged_into IS NULL
              AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3) AS found
         ORDER BY found.id LIMIT $3)
       SELECT ${COLUMNS} FROM listed JOIN vaccination.person p ON p.id = listed.id ORDER BY p.id`,
      [communes, after, rows],
    );
  }
}
