import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { ListedClaimState, SupplyClaim } from './supply-claim.js';

/** Any number: keeps these locks apart from all others of the service. */
const PHONE_LOCKS = 5_050;
const COLUMNS = `id, version, point_id AS "pointId", commune_code AS "communeCode", point_name AS "pointName", state,
  basis, asked_at AS "askedAt", told_at AS "toldAt", sealed, phone_digest AS "phoneDigest",
  code_digest AS "codeDigest", expires_at AS "expiresAt", failures, token_digest AS "tokenDigest",
  token_expires_at AS "tokenExpiresAt"`;

export type NewClaim = Pick<SupplyClaim, 'id' | 'pointId' | 'sealed' | 'phoneDigest' | 'codeDigest' | 'expiresAt'>;

/** Where a page of claims goes on. */
export interface ClaimsAfter {
  readonly toldAt: string;
  readonly id: string;
}

/** The only door to claims. */
@Injectable()
export class SupplyClaimStore {
  constructor(private readonly database: Database) {}

  /** False where the key is there already; nothing is written then. */
  async insert(tx: Tx, claim: NewClaim, made: RequestDigest): Promise<boolean> {
    const { id, pointId, sealed, phoneDigest, codeDigest, expiresAt } = claim;
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.supply_claim (id, version, point_id, state, asked_at, changed_at, sealed, phone_digest,
         code_digest, expires_at, key_digest, body_digest)
       VALUES ($1, 1, $2, 'asked', $3, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key_digest) DO NOTHING`,
      [id, pointId, tx.recordedAt, sealed, phoneDigest, codeDigest, expiresAt, made.key, made.body],
    );
    return inserted === 1;
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(Pick<SupplyClaim, 'id' | 'expiresAt'> & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<Pick<SupplyClaim, 'id' | 'expiresAt'> & RequestDigest>(
      `SELECT id, expires_at AS "expiresAt", key_digest AS key, body_digest AS body FROM geo_maps.supply_claim
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { id: row.id, expiresAt: row.expiresAt, made: { key: row.key, body: row.body } };
  }

  async find(id: string): Promise<SupplyClaim | undefined> {
    const sql = `SELECT ${COLUMNS} FROM geo_maps.supply_claim WHERE id = $1`;
    return (await this.database.query<SupplyClaim>(sql, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<SupplyClaim | undefined> {
    const sql = `SELECT ${COLUMNS} FROM geo_maps.supply_claim WHERE id = $1 FOR UPDATE`;
    return (await tx.query<SupplyClaim>(sql, [id]))[0];
  }

  /** Held until the transaction ends: claims of one phone are weighed one after the other. */
  async lockPhone(tx: Tx, phoneDigest: Buffer): Promise<void> {
    const number = phoneDigest.readInt32BE(phoneDigest.length - Int32Array.BYTES_PER_ELEMENT);
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [PHONE_LOCKS, number]);
  }

  /** Those of a phone that led to something, locked; refused ones since `refusedFrom` alone. */
  ofPhone(tx: Tx, phoneDigests: readonly Buffer[], refusedFrom: Date): Promise<SupplyClaim[]> {
    return tx.query<SupplyClaim>(
      `SELECT ${COLUMNS} FROM geo_maps.supply_claim WHERE phone_digest = ANY($1::bytea[])
         AND (state IN ('waiting-for-officer', 'confirmed') OR (state = 'refused' AND changed_at >= $2))
       ORDER BY id FOR UPDATE`,
      [phoneDigests, refusedFrom],
    );
  }

  /** By the digest of a token, under any key still held; shared lock, so that nobody revokes it meanwhile. */
  async findByToken(tx: Tx, tokenDigests: readonly Buffer[]): Promise<SupplyClaim | undefined> {
    const sql = `SELECT ${COLUMNS} FROM geo_maps.supply_claim WHERE token_digest = ANY($1::bytea[]) FOR SHARE`;
    return (await tx.query<SupplyClaim>(sql, [tokenDigests]))[0];
  }

  /** What has become of the claim; it must be locked. */
  async save(tx: Tx, claim: SupplyClaim): Promise<void> {
    const { id, version, communeCode, pointName, state, basis, toldAt, tokenDigest, tokenExpiresAt } = claim;
    await tx.execute(
      `UPDATE geo_maps.supply_claim SET (version, commune_code, point_name, state, basis, told_at, changed_at,
         token_digest, token_expires_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10) WHERE id = $1`,
      [id, version, communeCode, pointName, state, basis, toldAt, tx.recordedAt, tokenDigest, tokenExpiresAt],
    );
  }

  async failed(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE geo_maps.supply_claim SET failures = failures + 1 WHERE id = $1', [id]);
  }

  /** Those of the communes, by when their code was told, the oldest first. */
  list(
    communes: readonly string[],
    state: ListedClaimState,
    after: ClaimsAfter | undefined,
    rows: number,
  ): Promise<SupplyClaim[]> {
    return this.database.query<SupplyClaim>(
      `SELECT ${COLUMNS} FROM geo_maps.supply_claim WHERE state = $2 AND commune_code = ANY($1::text[])
         AND ($3::timestamptz IS NULL OR (told_at, id) > ($3, $4::uuid))
       ORDER BY told_at, id LIMIT $5`,
      [communes, state, after?.toldAt ?? null, after?.id ?? null, rows],
    );
  }
}
