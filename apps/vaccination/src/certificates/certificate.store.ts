import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';
import { lockKeys, lockNames, LOCKS } from '../advisory-locks.js';

/** A certificate that was given out. */
export interface StoredCertificate {
  readonly id: string;
  readonly certificateId: string;
  readonly entryId: string;
  readonly day: LocalDay;
  readonly kid: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly sealed: Buffer;
  /** Null unless somebody asked for its revocation. */
  readonly revokedAt: Date | null;
}

export type NewCertificate = Omit<StoredCertificate, 'revokedAt'> & { readonly issuedBy: string };

export interface NewRevocation {
  readonly by: string;
  readonly sealedReason: Buffer;
  readonly made: RequestDigest;
}

const SELECT = `
  SELECT c.id, c.certificate_id AS "certificateId", c.entry_id AS "entryId", c.day, c.kid, c.issued_at AS "issuedAt",
    c.expires_at AS "expiresAt", c.sealed, r.revoked_at AS "revokedAt"
  FROM vaccination.certificate c LEFT JOIN vaccination.certificate_revocation r ON r.certificate = c.id`;

/** The only door to certificates; what they say is sealed. */
@Injectable()
export class CertificateStore {
  /** Held until the transaction ends: of equal requests the second finds what the first has made. */
  lockKey(tx: Tx, key: Buffer): Promise<void> {
    return lockKeys(tx, LOCKS.certificateKeys, [key]);
  }

  async find(on: Database | Tx, id: string): Promise<StoredCertificate | undefined> {
    return (await on.query<StoredCertificate>(`${SELECT} WHERE c.id = $1`, [id]))[0];
  }

  async findByCertificateId(on: Database | Tx, certificateId: string): Promise<StoredCertificate | undefined> {
    return (await on.query<StoredCertificate>(`${SELECT} WHERE c.certificate_id = $1`, [certificateId]))[0];
  }

  /** Those that were not revoked, the newest first. */
  ofEntries(tx: Tx, entryIds: readonly string[]): Promise<StoredCertificate[]> {
    return tx.query<StoredCertificate>(
      `${SELECT} WHERE c.entry_id = ANY($1::uuid[]) AND r.certificate IS NULL ORDER BY c.issued_at DESC, c.id DESC`,
      [entryIds],
    );
  }

  async insert(tx: Tx, one: NewCertificate): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.certificate (id, certificate_id, entry_id, day, kid, issued_at, expires_at, issued_by, sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[one.id, one.certificateId, one.entryId, one.day, one.kid, one.issuedAt, one.expiresAt, one.issuedBy],
        one.sealed,
      ],
    );
  }

  /** What an earlier request with the key was answered. */
  async findRequest(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly certificate: string; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ certificate: string } & RequestDigest>(
      `SELECT certificate, key_digest AS key, body_digest AS body FROM vaccination.certificate_request
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { certificate: row.certificate, made: { key: row.key, body: row.body } };
  }

  async insertRequest(tx: Tx, certificate: string, { key, body }: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.certificate_request (key_digest, body_digest, certificate, requested_at)
       VALUES ($1, $2, $3, $4)`,
      [key, body, certificate, tx.recordedAt],
    );
  }

  /** Of the certificate; a second request waits until the first is committed. */
  lock(tx: Tx, id: string): Promise<void> {
    return lockNames(tx, LOCKS.certificates, [id]);
  }

  async findRevocation(
    tx: Tx,
    certificate: string,
  ): Promise<{ readonly revokedAt: Date; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ revokedAt: Date } & RequestDigest>(
      `SELECT revoked_at AS "revokedAt", key_digest AS key, body_digest AS body
       FROM vaccination.certificate_revocation WHERE certificate = $1`,
      [certificate],
    );
    return row && { revokedAt: row.revokedAt, made: { key: row.key, body: row.body } };
  }

  async revoke(tx: Tx, certificate: string, { by, sealedReason, made }: NewRevocation): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.certificate_revocation (certificate, revoked_at, revoked_by, sealed_reason, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (certificate) DO NOTHING`,
      [certificate, tx.recordedAt, by, sealedReason, made.key, made.body],
    );
  }
}
