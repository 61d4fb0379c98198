import { Database, type Tx } from '#libs/database';

const FORGOTTEN = 'last_at < $1 AND (locked_until IS NULL OR locked_until < $1)';

/** The only door to how often a phone was asked, of whatever was asked for with it. */
export class PhoneAttemptStore {
  /** @param table with its schema */
  constructor(
    private readonly table: string,
    private readonly database: Database,
  ) {}

  async isLocked(tx: Tx, phoneDigests: readonly Buffer[], now: Date): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM ${this.table} WHERE phone_digest = ANY($1::bytea[]) AND locked_until > $2`,
      [phoneDigests, now],
    );
    return rows.length > 0;
  }

  /** Counts a code that was sent or told wrong; at the limit the phone is locked. After a lock the count begins anew. */
  async count(tx: Tx, phoneDigest: Buffer, now: Date, lockedUntil: Date, attemptsMax: number): Promise<void> {
    await tx.execute(
      `INSERT INTO ${this.table} AS phone (phone_digest, attempts, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (phone_digest) DO UPDATE SET
         attempts = CASE WHEN phone.attempts + 1 >= $4 THEN 0 ELSE phone.attempts + 1 END,
         locked_until = CASE WHEN phone.attempts + 1 >= $4 THEN $3::timestamptz ELSE phone.locked_until END, last_at = $2`,
      [phoneDigest, now, lockedUntil, attemptsMax],
    );
  }

  async forget(tx: Tx, phoneDigest: Buffer): Promise<void> {
    await tx.execute(`DELETE FROM ${this.table} WHERE phone_digest = $1`, [phoneDigest]);
  }

  async isAnyForgotten(before: Date): Promise<boolean> {
    const sql = `SELECT FROM ${this.table} WHERE ${FORGOTTEN} LIMIT 1`;
    return (await this.database.query(sql, [before])).length > 0;
  }

  async deleteForgotten(before: Date): Promise<void> {
    await this.database.query(`DELETE FROM ${this.table} WHERE ${FORGOTTEN}`, [before]);
  }
}
