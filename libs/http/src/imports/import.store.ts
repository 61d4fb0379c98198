import type { Database, Tx } from '#libs/database';
import type { Actor } from '../actor/actor.js';
import type { RequestDigest } from '../idempotency/request-digests.js';
import type { FieldFault } from '../problem/refused.js';
import type { ImportOutcome, TakenWithWarnings } from './import-kind.js';

/** A row of `imports.import`, without its digests. */
export interface StoredImport {
  readonly id: string;
  readonly kind: string;
  readonly actor: Actor;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export interface NewImport extends Pick<StoredImport, 'id' | 'kind' | 'actor' | 'columns' | 'startedAt'> {
  readonly file: Buffer;
  readonly made: RequestDigest;
  readonly sealedRows: readonly { readonly number: number; readonly sealed: Buffer }[];
}

export interface StoredRow {
  readonly number: number;
  readonly sealed: Buffer;
  readonly refusals: readonly FieldFault[] | null;
}

type ImportRow = Omit<StoredImport, 'actor'> & {
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
  readonly scopes: string[];
  readonly areas: string[];
  readonly facility: string | null;
};

const COLUMNS = `id, kind, actor_kind AS "actorKind", actor_id AS "actorId", scopes, areas, facility, columns, rows,
  created, changed, unchanged, refused, started_at AS "startedAt", finished_at AS "finishedAt"`;
const INSERT = `
  INSERT INTO imports.import (id, kind, actor_kind, actor_id, scopes, areas, facility, columns, rows, started_at,
    file_digest, key_digest, body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`;

/** Rows that one statement stores. */
const INSERTED_AT_ONCE = 5_000;
const INSERT_ROWS = `
  INSERT INTO imports.row (import_id, number, sealed)
  SELECT $1, number, sealed FROM unnest($2::integer[], $3::bytea[]) AS given (number, sealed)`;
const TAKE_ALL = 'DELETE FROM imports.row WHERE import_id = $1 AND number = ANY($2::integer[]) AND refusals IS NULL';
const REFUSE_ALL = `
  UPDATE imports.row SET refusals = given.refusals::jsonb
  FROM unnest($2::integer[], $3::text[]) AS given (number, refusals)
  WHERE import_id = $1 AND imports.row.number = given.number AND imports.row.refusals IS NULL`;
const COUNT_ALL = `
  UPDATE imports.import SET created = created + $2, changed = changed + $3, unchanged = unchanged + $4,
    refused = refused + $5 WHERE id = $1`;

/** What was decided of a row: taken in with an outcome, or refused with its faults. */
export interface DecidedRow {
  readonly number: number;
  readonly decision: TakenWithWarnings | readonly FieldFault[];
}

/** A row of which something is to be said: refused, or taken in with warnings. */
export interface RowToReport {
  readonly number: number;
  readonly state: 'refused' | ImportOutcome;
  readonly told: readonly FieldFault[];
}

const WARN_ALL = `
  INSERT INTO imports.row_warning (import_id, number, outcome, warnings)
  SELECT $1, number, outcome, warnings::jsonb FROM unnest($2::integer[], $3::text[], $4::text[])
    AS given (number, outcome, warnings)`;
const REPORT = `
  SELECT number, state, told FROM (
    SELECT number, 'refused' AS state, refusals AS told FROM imports.row WHERE import_id = $1 AND refusals IS NOT NULL
    UNION ALL SELECT number, outcome, warnings FROM imports.row_warning WHERE import_id = $1) AS row
  WHERE number > $2 ORDER BY number LIMIT $3`;

/** The only door to schema `imports`. */
export class ImportStore {
  constructor(private readonly database: Database) {}

  /** The import of one of the request's keys, or of the same file of the same sender. */
  async findEarlier(
    tx: Tx,
    keys: readonly Buffer[],
    files: readonly Buffer[],
  ): Promise<{ found: StoredImport; made: RequestDigest; byKey: boolean } | undefined> {
    const [row] = await tx.query<ImportRow & RequestDigest & { byKey: boolean }>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body, key_digest = ANY($1::bytea[]) AS "byKey"
       FROM imports.import WHERE key_digest = ANY($1::bytea[]) OR file_digest = ANY($2::bytea[])
       ORDER BY 18 DESC LIMIT 1`,
      [keys, files],
    );
    return row && { found: importFrom(row), made: { key: row.key, body: row.body }, byKey: row.byKey };
  }

  /** False where the key or the file is there already; nothing is written then. */
  async insert(tx: Tx, { id, kind, actor, columns, startedAt, file, made, sealedRows }: NewImport): Promise<boolean> {
    const rights = [actor.kind, actor.id, actor.scopes, actor.areas, actor.facility ?? null];
    const about = [id, kind, ...rights, columns, sealedRows.length, startedAt, file, made.key, made.body];
    if ((await tx.execute(INSERT, about)) === 0) return false;
    for (let at = 0; at < sealedRows.length; at += INSERTED_AT_ONCE) {
      const some = sealedRows.slice(at, at + INSERTED_AT_ONCE);
      await tx.execute(INSERT_ROWS, [id, some.map(({ number }) => number), some.map(({ sealed }) => sealed)]);
    }
    return true;
  }

  async find(kind: string, id: string): Promise<StoredImport | undefined> {
    const sql = `SELECT ${COLUMNS} FROM imports.import WHERE kind = $1 AND id = $2`;
    const [row] = await this.database.query<ImportRow>(sql, [kind, id]);
    return row && importFrom(row);
  }

  /** Those of a sender, the newest first; `before` is the id of the last one of the page before. */
  async ofSender(kind: string, { kind: actorKind, id }: Actor, before: string | null, limit: number) {
    const rows = await this.database.query<ImportRow>(
      `SELECT ${COLUMNS} FROM imports.import
       WHERE kind = $1 AND actor_kind = $2 AND actor_id = $3 AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`,
      [kind, actorKind, id, before, limit],
    );
    return rows.map(importFrom);
  }

  /** Whether an import of the kind is unfinished, or was finished before the instant. */
  async isWorkLeft(kind: string, finishedBefore: Date): Promise<boolean> {
    const [row] = await this.database.query<{ left: boolean }>(
      `SELECT EXISTS (SELECT FROM imports.import WHERE kind = $1 AND finished_at IS NULL)
           OR EXISTS (SELECT FROM imports.import WHERE kind = $1 AND finished_at < $2) AS left`,
      [kind, finishedBefore],
    );
    return row?.left === true;
  }

  /** The oldest that still has rows to decide, or must still be called finished. */
  async nextUnfinished(kind: string): Promise<StoredImport | undefined> {
    const [row] = await this.database.query<ImportRow>(
      `SELECT ${COLUMNS} FROM imports.import WHERE kind = $1 AND finished_at IS NULL ORDER BY started_at, id LIMIT 1`,
      [kind],
    );
    return row && importFrom(row);
  }

  /** In the order of the file, those after `after`. */
  rows(id: string, which: 'undecided' | 'refused', after: number, limit: number): Promise<StoredRow[]> {
    return this.database.query<StoredRow>(
      `SELECT number, sealed, refusals FROM imports.row
       WHERE import_id = $1 AND number > $2 AND refusals IS ${which === 'refused' ? 'NOT ' : ''}NULL
       ORDER BY number LIMIT $3`,
      [id, after, limit],
    );
  }

  /** Of which something is to be said, in the order of the file, those after `after`. */
  rowsToReport(id: string, after: number, limit: number): Promise<RowToReport[]> {
    return this.database.query<RowToReport>(REPORT, [id, after, limit]);
  }

  /** Counts the row and forgets it. False when another process has decided it: the transaction must not commit. */
  async take(tx: Tx, id: string, number: number, outcome: ImportOutcome): Promise<boolean> {
    const sql = 'DELETE FROM imports.row WHERE import_id = $1 AND number = $2 AND refusals IS NULL';
    if ((await tx.execute(sql, [id, number])) === 0) return false;
    await tx.execute(`UPDATE imports.import SET ${outcome} = ${outcome} + 1 WHERE id = $1`, [id]);
    return true;
  }

  async refuse(tx: Tx, id: string, number: number, refusals: readonly FieldFault[]): Promise<void> {
    const touched = await tx.execute(
      'UPDATE imports.row SET refusals = $3 WHERE import_id = $1 AND number = $2 AND refusals IS NULL',
      [id, number, JSON.stringify(refusals)],
    );
    if (touched === 1) await tx.execute('UPDATE imports.import SET refused = refused + 1 WHERE id = $1', [id]);
  }

  /** `take` and `refuse` of many rows. False when another process has decided one: the transaction must not commit. */
  async settle(tx: Tx, id: string, rows: readonly DecidedRow[]): Promise<boolean> {
    const taken = rows.flatMap(({ number, decision }) => ('outcome' in decision ? [{ number, ...decision }] : []));
    const refused = rows.filter(({ decision }) => !('outcome' in decision));
    const numbersOf = (some: readonly { readonly number: number }[]): number[] => some.map(({ number }) => number);
    if ((await tx.execute(TAKE_ALL, [id, numbersOf(taken)])) !== taken.length) return false;
    const reasons = refused.map(({ decision }) => JSON.stringify(decision));
    if ((await tx.execute(REFUSE_ALL, [id, numbersOf(refused), reasons])) !== refused.length) return false;
    const warned = taken.filter(({ warnings }) => warnings.length > 0);
    const [outcomes, warnings] = [warned.map((one) => one.outcome), warned.map((one) => JSON.stringify(one.warnings))];
    if (warned.length > 0) await tx.execute(WARN_ALL, [id, numbersOf(warned), outcomes, warnings]);
    const count = (outcome: ImportOutcome): number => taken.filter((one) => one.outcome === outcome).length;
    const counts = [count('created'), count('changed'), count('unchanged'), refused.length];
    await tx.execute(COUNT_ALL, [id, ...counts]);
    return true;
  }

  /** False when it was called finished before. */
  async finish(tx: Tx, id: string): Promise<boolean> {
    const sql = 'UPDATE imports.import SET finished_at = $2 WHERE id = $1 AND finished_at IS NULL';
    return (await tx.execute(sql, [id, tx.recordedAt])) === 1;
  }

  /** With their refused rows; answers how many. */
  deleteFinishedBefore(tx: Tx, kind: string, instant: Date, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM imports.import WHERE id = ANY(ARRAY(
         SELECT id FROM imports.import WHERE kind = $1 AND finished_at < $2 LIMIT $3))`,
      [kind, instant, limit],
    );
  }
}

function importFrom({ actorKind, actorId, scopes, areas, facility, ...row }: ImportRow): StoredImport {
  const actor = { kind: actorKind, id: actorId, name: actorId, scopes, areas };
  return { ...row, actor: facility === null ? actor : { ...actor, facility } };
}
