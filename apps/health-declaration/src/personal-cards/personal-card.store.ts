import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { PERSONAL_CARD_COLUMNS, type PersonalCardRow } from './personal-card-row.js';
import type { RevocationReason } from './personal-card.rules.js';

/** The only door to the table of personal cards. */
@Injectable()
export class PersonalCardStore {
  constructor(private readonly database: Database) {}

  /** Locked until the transaction ends. */
  async load(tx: Tx, code: string): Promise<PersonalCardRow | undefined> {
    const rows = await tx.query<PersonalCardRow>(
      `SELECT ${PERSONAL_CARD_COLUMNS} FROM health_declaration.personal_card WHERE code = $1 FOR UPDATE`,
      [code],
    );
    return rows[0];
  }

  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly card: PersonalCardRow; readonly made: RequestDigest } | undefined> {
    const rows = await tx.query<PersonalCardRow & RequestDigest>(
      `SELECT ${PERSONAL_CARD_COLUMNS}, key_digest AS key, body_digest AS body FROM health_declaration.personal_card
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...card } = rows[0];
    return { card, made: { key, body } };
  }

  /** False where the code or the key is taken already; nothing is written then. */
  async insert(tx: Tx, card: PersonalCardRow, issuedBy: string, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO health_declaration.personal_card (code, version, commune_code, sealed, issued_by, issued_at, day,
         valid_until, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [
        card.code,
        card.version,
        card.communeCode,
        card.sealed,
        issuedBy,
        card.issuedAt,
        card.day,
        card.validUntil,
        made.key,
        made.body,
      ],
    );
    return inserted === 1;
  }

  /** The row must be locked by `load`. */
  async revoke(tx: Tx, code: string, version: number, at: Date, reason: RevocationReason): Promise<void> {
    await tx.execute(
      `UPDATE health_declaration.personal_card SET version = $2, revoked_at = $3, revocation_reason = $4
       WHERE code = $1`,
      [code, version, at, reason],
    );
  }

  /** The oldest day up to `last` that has cards; with `after`, the oldest behind it. */
  async nextDay(after: string | undefined, last: string): Promise<string | undefined> {
    const rows = await this.database.query<{ day: string | null }>(
      `SELECT min(day) AS day FROM health_declaration.personal_card
       WHERE day <= $1 AND ($2::date IS NULL OR day > $2)`,
      [last, after ?? null],
    );
    return rows[0]?.day ?? undefined;
  }

  /** Up to `limit` of a day's, stored before an instant of the real clock; answers how many. */
  erase(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM health_declaration.personal_card WHERE code = ANY(ARRAY(
         SELECT code FROM health_declaration.personal_card WHERE day = $1 AND stored_at < $2 LIMIT $3))`,
      [day, storedBefore, limit],
    );
  }

  async isEmpty(tx: Tx, day: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM health_declaration.personal_card WHERE day = $1 LIMIT 1', [day]);
    return rows.length === 0;
  }
}
