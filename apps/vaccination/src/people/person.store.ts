import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { PersonAssurance } from '#libs/vocabulary';
import type { PersonIndexColumns } from './person-indexes.js';
import type { PersonState, ProgressToSet } from './person-state.js';
import type { PersonStrata } from './person-strata.js';

/** Whose a document is. */
export interface DocumentOwner {
  readonly documentIndex: Buffer;
  readonly personId: string;
}

export interface NamedGroup {
  readonly id: string;
  readonly priorityGroup: string;
}

export interface NewPerson {
  readonly id: string;
  readonly sealed: Buffer;
  readonly strata: PersonStrata;
  readonly residenceCommune: string | null;
  readonly indexes: PersonIndexColumns;
  readonly assurance: PersonAssurance;
}

export type RestatedPerson = Omit<NewPerson, 'assurance'>;

/** What was changed of a person; the fields before and after are sealed. */
export interface PersonChange {
  readonly id: string;
  readonly personId: string;
  readonly fields: readonly string[];
  readonly sealed: Buffer;
  readonly because: string;
  readonly becauseId: string;
  readonly by: string;
  readonly made: RequestDigest | null;
}

/** The only door to people and their documents. */
@Injectable()
export class PersonStore {
  /** By any of these blind indexes, in hexadecimal. */
  async ownersOf(tx: Tx, documentIndexes: readonly Buffer[]): Promise<ReadonlyMap<string, string>> {
    if (documentIndexes.length === 0) return new Map();
    const rows = await tx.query<DocumentOwner>(
      `SELECT document_index AS "documentIndex", person_id AS "personId" FROM vaccination.person_document
       WHERE document_index = ANY($1::bytea[])`,
      [documentIndexes],
    );
    return new Map(rows.map(({ documentIndex, personId }) => [documentIndex.toString('hex'), personId]));
  }

  /**
   * Claims documents for people. Answers whose each is: as claimed, or whoever was faster. In the order of the documents,
   * so that two transactions never wait for each other crosswise.
   */
  async claim(tx: Tx, claims: readonly DocumentOwner[]): Promise<ReadonlyMap<string, string>> {
    if (claims.length === 0) return new Map();
    const ordered = [...claims].sort((a, b) => Buffer.compare(a.documentIndex, b.documentIndex));
    const indexes = ordered.map(({ documentIndex }) => documentIndex);
    await tx.execute(
      `INSERT INTO vaccination.person_document (document_index, person_id, since)
       SELECT *, $3::timestamptz FROM unnest($1::bytea[], $2::uuid[]) ON CONFLICT (document_index) DO NOTHING`,
      [indexes, ordered.map(({ personId }) => personId), tx.recordedAt],
    );
    return this.ownersOf(tx, indexes);
  }

  async insert(tx: Tx, people: readonly NewPerson[]): Promise<void> {
    if (people.length === 0) return;
    await tx.execute(
      `INSERT INTO vaccination.person (id, version, sealed, strata, residence_commune, name_birth_index, name_date_index,
         name_hamlet_index, phone_index, assurance, known_since)
       SELECT id, 1, sealed, strata, residence, name_birth, name_date, name_hamlet, phone, assurance, $10::timestamptz
       FROM unnest($1::uuid[], $2::bytea[], $3::jsonb[], $4::text[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[],
         $9::text[]) AS given (id, sealed, strata, residence, name_birth, name_date, name_hamlet, phone, assurance)`,
      [
        people.map(({ id }) => id),
        people.map(({ sealed }) => sealed),
        people.map(({ strata }) => JSON.stringify(strata)),
        people.map(({ residenceCommune }) => residenceCommune),
        people.map(({ indexes }) => indexes.nameBirth),
        people.map(({ indexes }) => indexes.nameDate),
        people.map(({ indexes }) => indexes.nameHamlet),
        people.map(({ indexes }) => indexes.phone),
        people.map(({ assurance }) => assurance),
        tx.recordedAt,
      ],
    );
  }

  /**
   * Those to whom the merges of these people lead, locked in one order. A merge that comes between is seen, because it
   * locks the same rows: what leads elsewhere by then is locked in turn.
   */
  async lockRoots(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, PersonState>> {
    const asked = [...new Set(ids)].sort();
    const found = await this.lock(tx, asked);
    const roots = [...new Set(found.flatMap(({ mergedInto }) => mergedInto ?? []))]
      .filter((id) => !found.some((one) => one.id === id))
      .sort();
    const all = new Map([...found, ...(await this.lock(tx, roots))].map((person) => [person.id, person]));
    return new Map(
      asked.flatMap((id) => {
        const person = all.get(id);
        const root = person && all.get(person.mergedInto ?? person.id);
        return root ? [[id, root]] : [];
      }),
    );
  }

  /** These people themselves, wherever they lead; locked in the order of their ids. */
  lockEach(tx: Tx, ids: Iterable<string>): Promise<PersonState[]> {
    return this.lock(tx, [...new Set(ids)].sort());
  }

  /** Of those whose group was unknown; of several the last is kept. */
  async nameGroups(tx: Tx, named: readonly NamedGroup[]): Promise<void> {
    if (named.length === 0) return;
    const groups = new Map(named.map(({ id, priorityGroup }) => [id, priorityGroup]));
    await tx.execute(
      `UPDATE vaccination.person p SET strata = jsonb_set(p.strata, '{priorityGroup}', to_jsonb(given.priority_group))
       FROM unnest($1::uuid[], $2::text[]) AS given (id, priority_group)
       WHERE p.id = given.id AND p.strata ->> 'priorityGroup' = 'unknown'`,
      [[...groups.keys()], [...groups.values()]],
    );
  }

  /** What is known better now, with the indexes by which the person is found from now on. */
  async restate(tx: Tx, { id, sealed, strata, residenceCommune, indexes }: RestatedPerson): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.person SET sealed = $2, strata = $3, residence_commune = $4, name_birth_index = $5,
         name_date_index = $6, name_hamlet_index = $7, phone_index = $8 WHERE id = $1`,
      [
        ...[id, sealed, JSON.stringify(strata), residenceCommune],
        ...[indexes.nameBirth, indexes.nameDate, indexes.nameHamlet, indexes.phone],
      ],
    );
  }

  /** A document that turned out not to be the person's. */
  async release(tx: Tx, personId: string, documentIndexes: readonly Buffer[]): Promise<void> {
    await tx.execute(
      'DELETE FROM vaccination.person_document WHERE person_id = $1 AND document_index = ANY($2::bytea[])',
      [personId, documentIndexes],
    );
  }

  async noteChange(tx: Tx, change: PersonChange): Promise<void> {
    const { id, personId, fields, sealed, because, becauseId, by, made } = change;
    await tx.execute(
      `INSERT INTO vaccination.person_change (id, person_id, fields, sealed, because, because_id, changed_at, changed_by,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, personId, fields, sealed, because, becauseId, tx.recordedAt, by, made?.key ?? null, made?.body ?? null],
    );
  }

  async setProgress(tx: Tx, changed: readonly ProgressToSet[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.execute(
      `UPDATE vaccination.person p SET version = given.version, progress = nullif(given.progress, 'null'::jsonb)
       FROM unnest($1::uuid[], $2::integer[], $3::jsonb[]) AS given (id, version, progress) WHERE p.id = given.id`,
      [
        changed.map(({ id }) => id),
        changed.map(({ version }) => version),
        changed.map(({ progress }) => JSON.stringify(progress)),
      ],
    );
  }

  private async lock(tx: Tx, ids: readonly string[]): Promise<PersonState[]> {
    if (ids.length === 0) return [];
    return tx.query<PersonState>(
      `SELECT id, merged_into AS "mergedInto", version, sealed, strata, progress FROM vaccination.person
       WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
  }
}
