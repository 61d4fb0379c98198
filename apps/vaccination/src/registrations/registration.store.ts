import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

const ENDED = 'expires_at < $1';
const FORGOTTEN = 'last_at < $1 AND (locked_until IS NULL OR locked_until < $1)';

export interface RegistrationState {
  readonly id: string;
  /** Of the real clock. */
  readonly expiresAt: Date;
  readonly phoneDigest: Buffer;
  /** Null once it was confirmed. */
  readonly sealed: Buffer | null;
  readonly codeDigest: Buffer;
  readonly failures: number;
  readonly confirmedAt: Date | null;
}

const COLUMNS = `id, expires_at AS "expiresAt", phone_digest AS "phoneDigest", sealed, code_digest AS "codeDigest",
  failures, confirmed_at AS "confirmedAt"`;

/** The only door to registrations that were begun, and to how often a phone was asked. */
@Injectable()
export class RegistrationStore {
  constructor(private readonly database: Database) {}

  /** False where the key is there already. */
  async insert(
    tx: Tx,
    asked: Pick<RegistrationState, 'id' | 'expiresAt' | 'phoneDigest' | 'codeDigest'> & { readonly sealed: Buffer },
    made: RequestDigest,
  ): Promise<boolean> {
    const rows = await tx.execute(
      `INSERT INTO vaccination.registration (id, expires_at, phone_digest, sealed, code_digest, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key_digest) DO NOTHING`,
      [asked.id, asked.expiresAt, asked.phoneDigest, asked.sealed, asked.codeDigest, made.key, made.body],
    );
    return rows === 1;
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly id: string; readonly expiresAt: Date; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ id: string; expiresAt: Date } & RequestDigest>(
      `SELECT id, expires_at AS "expiresAt", key_digest AS key, body_digest AS body FROM vaccination.registration
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { id: row.id, expiresAt: row.expiresAt, made: { key: row.key, body: row.body } };
  }

  async lock(tx: Tx, id: string): Promise<RegistrationState | undefined> {
    const sql = `SELECT ${COLUMNS} FROM vaccination.registration WHERE id = $1 FOR UPDATE`;
    return (await tx.query<RegistrationState>(sql, [id]))[0];
  }

  /** What was typed is with the listing from now on, and here no more. */
  async confirm(tx: Tx, id: string): Promise<void> {
    const sql = 'UPDATE vaccination.registration SET confirmed_at = $2, sealed = NULL WHERE id = $1';
    await tx.execute(sql, [id, tx.recordedAt]);
  }

  async failed(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE vaccination.registration SET failures = failures + 1 WHERE id = $1', [id]);
  }

  async isLocked(tx: Tx, phoneDigests: readonly Buffer[], now: Date): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM vaccination.registration_attempt WHERE phone_digest = ANY($1::bytea[]) AND locked_until > $2',
      [phoneDigests, now],
    );
    return rows.length > 0;
  }

  /** Counts a code that was sent or told wrong; at the limit the phone is locked. After a lock the count begins anew. */
  async countAttempt(tx: Tx, phoneDigest: Buffer, now: Date, lockedUntil: Date, attemptsMax: number): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.registration_attempt AS phone (phone_digest, attempts, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (phone_digest) DO UPDATE SET
         attempts = CASE WHEN phone.attempts + 1 >= $4 THEN 0 ELSE phone.attempts + 1 END,
         locked_until = CASE WHEN phone.attempts + 1 >= $4 THEN $3::timestamptz ELSE phone.locked_until END, last_at = $2`,
      [phoneDigest, now, lockedUntil, attemptsMax],
    );
  }

  async forgetAttempts(tx: Tx, phoneDigest: Buffer): Promise<void> {
    await tx.execute('DELETE FROM vaccination.registration_attempt WHERE phone_digest = $1', [phoneDigest]);
  }

  async isAnyEnded(before: Date): Promise<boolean> {
    const [row] = await this.database.query<{ left: boolean }>(
      `SELECT EXISTS (SELECT FROM vaccination.registration WHERE ${ENDED})
           OR EXISTS (SELECT FROM vaccination.registration_attempt WHERE ${FORGOTTEN}) AS left`,
      [before],
    );
    return row?.left === true;
  }

  async deleteEnded(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM vaccination.registration WHERE ${ENDED}`, [before]);
    await this.database.query(`DELETE FROM vaccination.registration_attempt WHERE ${FORGOTTEN}`, [before]);
  }
}
