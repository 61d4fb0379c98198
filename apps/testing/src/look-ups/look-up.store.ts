import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

const AT_ONCE = 200;
const ENDED = 'expires_at < $1';
const FORGOTTEN = 'last_at < $1 AND (locked_until IS NULL OR locked_until < $1)';

export interface LookUp {
  readonly id: string;
  readonly askedAt: Date;
  /** Real time, as all others but `askedAt`. */
  readonly expiresAt: Date;
  readonly slipDigest: Buffer;
  readonly sealed: Buffer | null;
  readonly orderId: string | null;
  readonly lookedAt: Date | null;
  readonly codeDigest: Buffer | null;
  readonly failures: number;
  readonly openedAt: Date | null;
  readonly tokenDigest: Buffer | null;
}

const COLUMNS = `id, asked_at AS "askedAt", expires_at AS "expiresAt", slip_digest AS "slipDigest", sealed,
  order_id AS "orderId", looked_at AS "lookedAt", code_digest AS "codeDigest", failures, opened_at AS "openedAt",
  token_digest AS "tokenDigest"`;

/** Questions for results, and how often each slip was tried since it was last shown to be somebody's own. */
@Injectable()
export class LookUpStore {
  constructor(private readonly database: Database) {}

  async insert(
    tx: Tx,
    asked: Pick<LookUp, 'id' | 'expiresAt' | 'slipDigest'> & { sealed: Buffer },
    made: RequestDigest,
  ): Promise<boolean> {
    const rows = await tx.execute(
      `INSERT INTO testing.result_lookup (id, asked_at, expires_at, slip_digest, sealed, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key_digest) DO NOTHING`,
      [asked.id, tx.recordedAt, asked.expiresAt, asked.slipDigest, asked.sealed, made.key, made.body],
    );
    return rows === 1;
  }

  async findByKey(
    on: Database | Tx,
    keys: readonly Buffer[],
  ): Promise<(LookUp & { readonly made: RequestDigest }) | undefined> {
    const rows = await on.query<LookUp & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM testing.result_lookup WHERE key_digest = ANY($1)`,
      [keys],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { key, body, ...lookUp } = row;
    return { ...lookUp, made: { key, body } };
  }

  /** Whether `unseen` or `deleteEnded` would find anything. */
  async isWorkLeft(endedBefore: Date): Promise<boolean> {
    const [row] = await this.database.query<{ left: boolean }>(
      `SELECT EXISTS (SELECT FROM testing.result_lookup WHERE looked_at IS NULL)
           OR EXISTS (SELECT FROM testing.result_lookup WHERE ${ENDED})
           OR EXISTS (SELECT FROM testing.slip_failure WHERE ${FORGOTTEN}) AS left`,
      [endedBefore],
    );
    return row?.left === true;
  }

  /** Those that nobody has looked at. */
  unseen(): Promise<LookUp[]> {
    return this.database.query<LookUp>(
      `SELECT ${COLUMNS} FROM testing.result_lookup WHERE looked_at IS NULL ORDER BY asked_at, id LIMIT ${AT_ONCE}`,
    );
  }

  /** What was typed is forgotten with it. False where another process was faster. */
  async seen(tx: Tx, id: string, found: { orderId: string | null; codeDigest: Buffer; at: Date }): Promise<boolean> {
    const rows = await tx.execute(
      `UPDATE testing.result_lookup SET looked_at = $2, order_id = $3, code_digest = $4, sealed = NULL
       WHERE id = $1 AND looked_at IS NULL`,
      [id, found.at, found.orderId, found.codeDigest],
    );
    return rows === 1;
  }

  async lock(tx: Tx, id: string): Promise<LookUp | undefined> {
    const rows = await tx.query<LookUp>(`SELECT ${COLUMNS} FROM testing.result_lookup WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0];
  }

  async failed(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE testing.result_lookup SET failures = failures + 1 WHERE id = $1', [id]);
  }

  async opened(tx: Tx, id: string, tokenDigest: Buffer, at: Date): Promise<void> {
    await tx.execute('UPDATE testing.result_lookup SET opened_at = $2, token_digest = $3 WHERE id = $1', [
      id,
      at,
      tokenDigest,
    ]);
  }

  /** Whether the slip is locked, real or not. */
  async isLocked(on: Database | Tx, slipDigests: readonly Buffer[], now: Date): Promise<boolean> {
    const rows = await on.query('SELECT FROM testing.slip_failure WHERE slip_digest = ANY($1) AND locked_until > $2', [
      slipDigests,
      now,
    ]);
    return rows.length > 0;
  }

  /** Counts a question or a wrong code; at the limit the slip is locked. After a lock the count begins anew. */
  async countAttempt(tx: Tx, slipDigest: Buffer, now: Date, lockedUntil: Date, attemptsMax: number): Promise<void> {
    await tx.execute(
      `INSERT INTO testing.slip_failure AS slip (slip_digest, failures, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (slip_digest) DO UPDATE SET
         failures = CASE WHEN slip.failures + 1 >= $4 THEN 0 ELSE slip.failures + 1 END,
         locked_until = CASE WHEN slip.failures + 1 >= $4 THEN $3::timestamptz ELSE slip.locked_until END, last_at = $2`,
      [slipDigest, now, lockedUntil, attemptsMax],
    );
  }

  /** Who has told the code has shown that the slip is his. */
  async forgetAttempts(tx: Tx, slipDigest: Buffer): Promise<void> {
    await tx.execute('DELETE FROM testing.slip_failure WHERE slip_digest = $1', [slipDigest]);
  }

  /** Questions that have ended, and counts of which nothing follows any more. */
  async deleteEnded(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM testing.result_lookup WHERE ${ENDED}`, [before]);
    await this.database.query(`DELETE FROM testing.slip_failure WHERE ${FORGOTTEN}`, [before]);
  }
}
