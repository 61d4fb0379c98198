import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { AskedCode, CodeState } from '#libs/sms';
import type { CorrectionKind, LocalDay } from '#libs/vocabulary';

export interface AskedCorrection extends AskedCode {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly communeCode: string | null;
  readonly facilityCode: string | null;
  readonly facilityCommune: string | null;
  readonly sealed: Buffer;
}

/** A ticket as whoever tells the code from the phone finds it. */
export interface CorrectionToOpen extends CodeState {
  readonly id: string;
  readonly isOpened: boolean;
  readonly sealed: Buffer;
}

/** A ticket as whoever tells its code and a phone finds it. */
export interface CorrectionToFollow {
  readonly id: string;
  readonly phoneDigest: Buffer;
  /** Of the real clock. */
  readonly hiddenUntil: Date | null;
}

/** Tickets as citizens reach them: by a code from the phone, and later by their own code with the phone. */
@Injectable()
export class AskedCorrectionStore {
  /** False where the key is there already. */
  async insert(tx: Tx, asked: AskedCorrection, made: RequestDigest): Promise<boolean> {
    const rows = await tx.execute(
      `INSERT INTO vaccination.correction_ticket (id, version, state, kind, commune_code, facility_code, facility_commune,
         phone_digest, code_digest, expires_at, sealed, key_digest, body_digest)
       VALUES ($1, 1, 'unconfirmed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (key_digest) DO NOTHING`,
      [
        ...[asked.id, asked.kind, asked.communeCode, asked.facilityCode, asked.facilityCommune, asked.phoneDigest],
        ...[asked.codeDigest, asked.expiresAt, asked.sealed, made.key, made.body],
      ],
    );
    return rows === 1;
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly id: string; readonly expiresAt: Date; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ id: string; expiresAt: Date } & RequestDigest>(
      `SELECT id, expires_at AS "expiresAt", key_digest AS key, body_digest AS body FROM vaccination.correction_ticket
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { id: row.id, expiresAt: row.expiresAt, made: { key: row.key, body: row.body } };
  }

  async lockToOpen(tx: Tx, id: string): Promise<CorrectionToOpen | undefined> {
    const [found] = await tx.query<CorrectionToOpen>(
      `SELECT id, state <> 'unconfirmed' AS "isOpened", phone_digest AS "phoneDigest", code_digest AS "codeDigest",
         expires_at AS "expiresAt", failures, sealed FROM vaccination.correction_ticket WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  async failed(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE vaccination.correction_ticket SET failures = failures + 1 WHERE id = $1', [id]);
  }

  /** The phone is proven; the ticket must be locked. */
  async open(tx: Tx, id: string, code: string, answerBy: LocalDay): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.correction_ticket SET (state, code, opened_at, answer_by) = ('open', $2, $3, $4) WHERE id = $1`,
      [id, code, tx.recordedAt, answerBy],
    );
    await tx.execute(
      `INSERT INTO vaccination.correction_ticket_act (ticket_id, version, act, acted_at, actor_kind, actor_id)
       VALUES ($1, 1, 'opened', $2, 'citizen', $3)`,
      [id, tx.recordedAt, id],
    );
  }

  async lockByCode(tx: Tx, code: string): Promise<CorrectionToFollow | undefined> {
    const [found] = await tx.query<CorrectionToFollow>(
      `SELECT id, phone_digest AS "phoneDigest", hidden_until AS "hiddenUntil" FROM vaccination.correction_ticket
       WHERE code = $1 FOR UPDATE`,
      [code],
    );
    return found;
  }

  /** With the last of so many wrong phones it is hidden for a time, and the count begins anew. */
  async wrongPhone(tx: Tx, id: string, hiddenUntil: Date, phonesMax: number): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.correction_ticket SET
         hidden_until = CASE WHEN wrong_phones + 1 >= $3 THEN $2::timestamptz ELSE hidden_until END,
         wrong_phones = CASE WHEN wrong_phones + 1 >= $3 THEN 0 ELSE wrong_phones + 1 END WHERE id = $1`,
      [id, hiddenUntil, phonesMax],
    );
  }

  async isAnyForgotten(on: Database, before: Date): Promise<boolean> {
    const sql = `SELECT FROM vaccination.correction_ticket WHERE state = 'unconfirmed' AND expires_at < $1 LIMIT 1`;
    return (await on.query(sql, [before])).length > 0;
  }

  /** Those that nobody has confirmed. */
  async deleteForgotten(on: Database, before: Date): Promise<void> {
    await on.query(`DELETE FROM vaccination.correction_ticket WHERE state = 'unconfirmed' AND expires_at < $1`, [
      before,
    ]);
  }
}
