import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export interface IssuedPersonalCode {
  readonly id: string;
  readonly declarationId: string;
  readonly residenceCommune: string | null;
  readonly deviceKey: Buffer;
  readonly issuedAt: Date;
  readonly validUntil: Date;
  readonly sealed: Buffer;
}

export interface PersonalCodeState {
  readonly declarationId: string;
  readonly residenceCommune: string | null;
  readonly revokedAt: Date | null;
}

/** The only door to personal codes for those who issue and revoke them. */
@Injectable()
export class PersonalCodeStore {
  /** Codes of one declaration are counted and made one after the other. Until the transaction ends. */
  async countLive(tx: Tx, declarationId: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`personal-code ${declarationId}`]);
    const rows = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM health_declaration.personal_code
       WHERE declaration_id = $1 AND revoked_at IS NULL`,
      [declarationId],
    );
    return rows[0]?.count ?? 0;
  }

  /** The code that was issued under one of the keys, with the digests of that request. */
  async findByKey(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(Pick<IssuedPersonalCode, 'id' | 'validUntil' | 'sealed'> & { made: RequestDigest }) | undefined> {
    const rows = await tx.query<Pick<IssuedPersonalCode, 'id' | 'validUntil' | 'sealed'> & RequestDigest>(
      `SELECT id, valid_until AS "validUntil", sealed, key_digest AS key, body_digest AS body
       FROM health_declaration.personal_code WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...code } = rows[0];
    return { ...code, made: { key, body } };
  }

  /** False where a simultaneous request with the same key was faster; nothing is written then. */
  async insert(tx: Tx, code: IssuedPersonalCode, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO health_declaration.personal_code
         (id, declaration_id, residence_commune, device_key, issued_at, valid_until, sealed, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key_digest) DO NOTHING`,
      [
        code.id,
        code.declarationId,
        code.residenceCommune,
        code.deviceKey,
        code.issuedAt,
        code.validUntil,
        code.sealed,
        made.key,
        made.body,
      ],
    );
    return inserted === 1;
  }

  /** Locked until the transaction ends. The caller checks whose it is. */
  async load(tx: Tx, id: string): Promise<PersonalCodeState | undefined> {
    const rows = await tx.query<PersonalCodeState>(
      `SELECT declaration_id AS "declarationId", residence_commune AS "residenceCommune", revoked_at AS "revokedAt"
       FROM health_declaration.personal_code WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async revoke(tx: Tx, id: string, revokedAt: Date): Promise<void> {
    await tx.execute('UPDATE health_declaration.personal_code SET revoked_at = $2 WHERE id = $1', [id, revokedAt]);
  }
}
