import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { AttentionEntryRow } from './attention-entry-row.js';
import type { AttentionDecision, AttentionLevel, AttentionSource } from './attention.rules.js';

/** What officers are doing about an entry, in its present opening. */
export interface AttentionWork {
  readonly version: number;
  readonly opening: number;
  readonly level: AttentionLevel;
  readonly levelSince: Date;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenAt: Date | null;
  readonly actedAt: Date | null;
  readonly calls: number;
  readonly hamlet: string | null;
}

export type ActKind = 'taken' | 'called' | 'decided' | 'released' | 'escalated' | 'hamlet-set';

/** One step. `made` is null for what the platform does by itself. */
export interface AttentionAct {
  readonly id: string;
  readonly entryId: string;
  /** Of the work, which the act made, and of the entry after it. */
  readonly version: number;
  readonly entryVersion: number;
  readonly kind: ActKind;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  /** Of a call: its outcome; of a decision: the decision; of an escalation: why. */
  readonly detail: string | null;
  readonly level: AttentionLevel | null;
  /** Of a decision whose source does not keep it. */
  readonly sealedNote: Buffer | null;
}

const ACT_COLUMNS = `id, entry_id AS "entryId", version, entry_version AS "entryVersion", kind, at,
  actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName", detail, level,
  sealed_note AS "sealedNote"`;

/** More steps than officers make about one entry in a month. */
const ACTS_MAX = 500;

/** The only door to the work on entries and its steps. */
@Injectable()
export class AttentionWorkStore {
  constructor(private readonly database: Database) {}

  /** Makes sure that there is a row, and locks it until the transaction ends: of simultaneous acts one goes first. */
  async lock(tx: Tx, { id, source, opening, level, levelSince }: AttentionEntryRow): Promise<void> {
    await tx.execute(
      `INSERT INTO health_declaration.attention_work (entry_id, source, declaration_id, arrival_id, version,
         opening, level, level_since)
       SELECT $1::uuid, $2::text, CASE WHEN $2 = 'declaration' THEN $1::uuid END,
         CASE WHEN $2 = 'arrival' THEN $1::uuid END, 0, $3, $4, $5
       WHERE EXISTS (SELECT FROM health_declaration.attention_source WHERE id = $1)
       ON CONFLICT DO NOTHING`,
      [id, source satisfies AttentionSource, opening, level, levelSince],
    );
    await tx.query('SELECT FROM health_declaration.attention_work WHERE entry_id = $1 FOR UPDATE', [id]);
  }

  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly act: AttentionAct; readonly made: RequestDigest } | undefined> {
    const rows = await tx.query<AttentionAct & RequestDigest>(
      `SELECT ${ACT_COLUMNS}, key_digest AS key, body_digest AS body FROM health_declaration.attention_act
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...act } = rows[0];
    return { act, made: { key, body } };
  }

  /** The row must be locked. */
  async save(tx: Tx, work: AttentionWork, act: AttentionAct, made: RequestDigest | null): Promise<void> {
    await tx.execute(
      `UPDATE health_declaration.attention_work SET version = $2, opening = $3, level = $4, level_since = $5,
         taken_by = $6, taken_by_name = $7, taken_at = $8, acted_at = $9, calls = $10, hamlet = $11
       WHERE entry_id = $1`,
      [
        ...[act.entryId, work.version, work.opening, work.level, work.levelSince],
        ...[work.takenBy, work.takenByName, work.takenAt, work.actedAt, work.calls, work.hamlet],
      ],
    );
    await tx.execute(
      `INSERT INTO health_declaration.attention_act (id, entry_id, version, entry_version, kind, at, actor_kind,
         actor_id, actor_name, detail, level, sealed_note, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[act.id, act.entryId, act.version, act.entryVersion, act.kind, act.at, act.actorKind, act.actorId],
        ...[act.actorName, act.detail, act.level, act.sealedNote, made?.key ?? null, made?.body ?? null],
      ],
    );
  }

  /** For what has no reviews of its own. The row must be locked. */
  async decideArrival(tx: Tx, id: string, decision: AttentionDecision, officer: string): Promise<void> {
    await tx.execute(
      `UPDATE health_declaration.attention_work SET decision = $2, decided_by = $3, decided_at = $4
       WHERE entry_id = $1`,
      [id, decision, officer, tx.recordedAt],
    );
  }

  /** Of one entry, oldest first, over all its openings. */
  acts(entryId: string): Promise<AttentionAct[]> {
    return this.database.query<AttentionAct>(
      `SELECT ${ACT_COLUMNS} FROM health_declaration.attention_act WHERE entry_id = $1
       ORDER BY version LIMIT ${ACTS_MAX}`,
      [entryId],
    );
  }
}
