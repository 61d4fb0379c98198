import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import {
  conflictOfPair,
  conflictsWithServer,
  isLater,
  type CodeSeen,
  type ConflictKind,
} from './passage-conflict.rules.js';
import type { Passage } from './passage.rules.js';

interface NewConflict {
  readonly kind: ConflictKind;
  readonly passageId: string;
  readonly otherPassageId: string | null;
  readonly checkpointCode: string;
  readonly communeCode: string;
  readonly otherCommuneCode: string | null;
}

interface Seen extends CodeSeen {
  readonly communeCode: string;
}

interface PairRow {
  readonly [name: string]: unknown;
  readonly mine: Seen;
  readonly other: Seen;
}

export interface ConflictState {
  readonly id: string;
  readonly passageId: string;
  readonly communeCode: string;
  readonly otherCommuneCode: string | null;
  /** Of the passage: the period of its data key. */
  readonly day: string;
  readonly closedAt: Date | null;
  readonly closure: RequestDigest | null;
}

interface ConflictStateRow extends Omit<ConflictState, 'closure'> {
  readonly key: Buffer | null;
  readonly body: Buffer | null;
}

/** More passages than this with one code are not looked at: a code lives three days. */
const PAIRS_MAX = 5_000;

const seenColumns = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'checkpointCode',
  ${alias}.checkpoint_code, 'communeCode', ${alias}.commune_code, 'step', ${alias}.personal_code_step,
  'passedAt', (extract(epoch FROM ${alias}.passed_at) * 1000)::bigint)`;

const PAIRS = `
  SELECT ${seenColumns('mine')} AS mine, ${seenColumns('other')} AS other
  FROM health_declaration.passage mine
  JOIN health_declaration.passage other ON other.personal_code_id = mine.personal_code_id AND other.id <> mine.id
  WHERE mine.id = ANY($1::uuid[]) LIMIT ${PAIRS_MAX}`;

const INSERT = `
  INSERT INTO health_declaration.passage_conflict (id, kind, passage_id, other_passage_id, checkpoint_code, commune_code,
    other_commune_code, found_at)
  SELECT id, kind, passage_id, other_passage_id, checkpoint_code, commune_code, other_commune_code, $8
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])
    AS given (id, kind, passage_id, other_passage_id, checkpoint_code, commune_code, other_commune_code)
  ON CONFLICT DO NOTHING`;

/** The only door to conflicts. Whatever order passages come in, the same conflicts are found, each once. */
@Injectable()
export class PassageConflictStore {
  /** Of passages that this transaction has inserted, under the locks of their codes. */
  async detect(tx: Tx, passages: readonly Passage[], sameTimeMinutes: number): Promise<void> {
    const alone = passages.flatMap((passage) =>
      conflictsWithServer(passage).map((kind) => ({
        ...{ kind, passageId: passage.id, otherPassageId: null, otherCommuneCode: null },
        ...{ checkpointCode: passage.checkpointCode, communeCode: passage.communeCode },
      })),
    );
    await this.insert(tx, [...alone, ...(await this.pairs(tx, passages, sameTimeMinutes))]);
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<ConflictState | undefined> {
    const rows = await tx.query<ConflictStateRow>(
      `SELECT c.id, c.passage_id AS "passageId", c.commune_code AS "communeCode",
         c.other_commune_code AS "otherCommuneCode", p.day, c.closed_at AS "closedAt", c.closure_key_digest AS key,
         c.closure_body_digest AS body
       FROM health_declaration.passage_conflict c JOIN health_declaration.passage p ON p.id = c.passage_id
       WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...state } = rows[0];
    return { ...state, closure: key && body && { key, body } };
  }

  /** The conflict must be locked. */
  async close(tx: Tx, id: string, by: string, sealedNote: Buffer, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE health_declaration.passage_conflict SET (closed_at, closed_by, sealed_note, closure_key_digest,
         closure_body_digest) = ($2, $3, $4, $5, $6) WHERE id = $1`,
      [id, tx.recordedAt, by, sealedNote, made.key, made.body],
    );
  }

  private async pairs(tx: Tx, passages: readonly Passage[], sameTimeMinutes: number): Promise<NewConflict[]> {
    const withCode = passages.filter(({ personalCode }) => personalCode !== null).map(({ id }) => id);
    if (withCode.length === 0) return [];
    const rows = await tx.query<PairRow>(PAIRS, [withCode]);
    return rows.flatMap((row) => {
      const [mine, other] = [readSeen(row.mine), readSeen(row.other)];
      const kind = conflictOfPair(mine, other, sameTimeMinutes);
      return kind ? [conflictOf(kind, isLater(mine, other) ? [mine, other] : [other, mine])] : [];
    });
  }

  private async insert(tx: Tx, conflicts: readonly NewConflict[]): Promise<void> {
    if (conflicts.length === 0) return;
    await tx.execute(INSERT, [
      conflicts.map(() => uuidv7()),
      conflicts.map(({ kind }) => kind),
      conflicts.map(({ passageId }) => passageId),
      conflicts.map(({ otherPassageId }) => otherPassageId),
      conflicts.map(({ checkpointCode }) => checkpointCode),
      conflicts.map(({ communeCode }) => communeCode),
      conflicts.map(({ otherCommuneCode }) => otherCommuneCode),
      tx.recordedAt,
    ]);
  }
}

function readSeen(seen: Seen): Seen {
  return { ...seen, passedAt: new Date(Number(seen.passedAt)) };
}

function conflictOf(kind: ConflictKind, [later, earlier]: readonly [Seen, Seen]): NewConflict {
  const { id: passageId, checkpointCode, communeCode } = later;
  return {
    kind,
    passageId,
    checkpointCode,
    communeCode,
    otherPassageId: earlier.id,
    otherCommuneCode: earlier.communeCode,
  };
}
