import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { AskedCode, CodeState } from '#libs/sms';

const ENDED = 'expires_at < $1';

export interface SentCode extends CodeState {
  readonly id: string;
}

/** The only door to codes that were sent to report with. */
@Injectable()
export class ReportCodeStore {
  constructor(private readonly database: Database) {}

  /** False where the key is there already. */
  async insert(tx: Tx, { id, ...asked }: AskedCode & { readonly id: string }, made: RequestDigest): Promise<boolean> {
    const rows = await tx.execute(
      `INSERT INTO geo_maps.supply_report_code (id, phone_digest, code_digest, expires_at, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key_digest) DO NOTHING`,
      [id, asked.phoneDigest, asked.codeDigest, asked.expiresAt, made.key, made.body],
    );
    return rows === 1;
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly expiresAt: Date; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ expiresAt: Date } & RequestDigest>(
      `SELECT expires_at AS "expiresAt", key_digest AS key, body_digest AS body FROM geo_maps.supply_report_code
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { expiresAt: row.expiresAt, made: { key: row.key, body: row.body } };
  }

  /** The last one that was sent to a phone and not told yet, locked. */
  async lockLast(tx: Tx, phoneDigests: readonly Buffer[]): Promise<SentCode | undefined> {
    const rows = await tx.query<SentCode>(
      `SELECT id, phone_digest AS "phoneDigest", code_digest AS "codeDigest", expires_at AS "expiresAt", failures
       FROM geo_maps.supply_report_code WHERE phone_digest = ANY($1::bytea[]) AND told_at IS NULL
       ORDER BY expires_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      [phoneDigests],
    );
    return rows[0];
  }

  async failed(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE geo_maps.supply_report_code SET failures = failures + 1 WHERE id = $1', [id]);
  }

  /** Nobody can tell it again. */
  async told(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.execute('UPDATE geo_maps.supply_report_code SET told_at = $2 WHERE id = $1', [id, at]);
  }

  async isAnyEnded(before: Date): Promise<boolean> {
    const sql = `SELECT FROM geo_maps.supply_report_code WHERE ${ENDED} LIMIT 1`;
    return (await this.database.query(sql, [before])).length > 0;
  }

  async deleteEnded(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM geo_maps.supply_report_code WHERE ${ENDED}`, [before]);
  }
}
