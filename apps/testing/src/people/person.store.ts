import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { PersonAssurance } from '#libs/vocabulary';

export interface KnownPerson {
  /** As the document's own row; `keptId` is where merges lead to. */
  readonly id: string;
  readonly keptId: string;
  readonly documentIndex: Buffer | null;
}

export interface NewPerson {
  readonly id: string;
  readonly documentIndex: Buffer | null;
  readonly personRef: string | null;
  readonly assurance: PersonAssurance;
}

const KNOWN = `id, coalesce(merged_into, id) AS "keptId", document_index AS "documentIndex"`;

/** The only door to people. */
@Injectable()
export class PersonStore {
  /** By any of these blind indexes of documents, in hexadecimal. */
  async findByDocuments(tx: Tx, indexes: readonly Buffer[]): Promise<ReadonlyMap<string, KnownPerson>> {
    if (indexes.length === 0) return new Map();
    const rows = await tx.query<KnownPerson>(
      `SELECT ${KNOWN} FROM testing.person WHERE document_index = ANY($1::bytea[])`,
      [indexes],
    );
    return new Map(rows.map((row) => [row.documentIndex?.toString('hex') ?? '', row]));
  }

  /**
   * Answers whom the document of each belongs to: itself, or whoever was faster. Ordered by document, so that two
   * transactions never wait for each other crosswise.
   */
  async insert(tx: Tx, people: readonly NewPerson[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const ordered = [...people].sort((a, b) => Buffer.compare(a.documentIndex ?? NOTHING, b.documentIndex ?? NOTHING));
    const inserted = await tx.query<{ id: string }>(
      `INSERT INTO testing.person (id, version, document_index, person_ref, assurance, known_since)
       SELECT id, 1, document_index, person_ref, assurance, $5
       FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[]) AS given (id, document_index, person_ref, assurance)
       ON CONFLICT (document_index) DO NOTHING RETURNING id`,
      [
        ordered.map(({ id }) => id),
        ordered.map(({ documentIndex }) => documentIndex),
        ordered.map(({ personRef }) => personRef),
        ordered.map(({ assurance }) => assurance),
        tx.recordedAt,
      ],
    );
    const own = new Set(inserted.map(({ id }) => id));
    const overtaken = ordered.filter(({ id }) => !own.has(id));
    const faster = await this.findByDocuments(
      tx,
      overtaken.flatMap(({ documentIndex }) => documentIndex ?? []),
    );
    const idOf = ({ id, documentIndex }: NewPerson): string =>
      own.has(id) ? id : (faster.get(documentIndex?.toString('hex') ?? '')?.id ?? id);
    return new Map(ordered.map((person) => [person.id, idOf(person)]));
  }
}

const NOTHING = Buffer.alloc(0);
