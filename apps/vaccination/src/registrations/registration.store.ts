import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

const ENDED = 'expires_at < $1';

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

/** The only door to registrations that were begun. */
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

  async isAnyEnded(before: Date): Promise<boolean> {
    const sql = `SELECT FROM vaccination.registration WHERE ${ENDED} LIMIT 1`;
    return (await this.database.query(sql, [before])).length > 0;
  }

  async deleteEnded(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM vaccination.registration WHERE ${ENDED}`, [before]);
  }
}
