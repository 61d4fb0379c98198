import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '#libs/database';

const NUMBER_BYTES = 8;

export interface StoredCertificate {
  readonly number: string;
  readonly specimenId: string;
  readonly version: number;
}

/** `KQ-0123-4567-89AB-CDEF` */
const newNumber = (): string =>
  `KQ-${(randomBytes(NUMBER_BYTES).toString('hex').toUpperCase().match(/.{4}/g) ?? []).join('-')}`;

/** What was given out. One version of a result has one certificate, however often it is printed. */
@Injectable()
export class CertificateStore {
  async ensure(
    tx: Tx,
    { specimenId, version }: Omit<StoredCertificate, 'number'>,
    given: { readonly kid: string; readonly to: string },
  ): Promise<StoredCertificate> {
    await tx.execute(
      `INSERT INTO testing.result_certificate (number, specimen_id, version, kid, issued_at, issued_to)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (specimen_id, version) DO NOTHING`,
      [newNumber(), specimenId, version, given.kid, tx.recordedAt, given.to],
    );
    const [row] = await tx.query<{ number: string }>(
      'SELECT number FROM testing.result_certificate WHERE specimen_id = $1 AND version = $2',
      [specimenId, version],
    );
    if (row === undefined) throw new Error('A certificate is there once it was given out');
    return { number: row.number, specimenId, version };
  }

  async find(on: Database | Tx, number: string): Promise<StoredCertificate | undefined> {
    const rows = await on.query<StoredCertificate>(
      'SELECT number, specimen_id AS "specimenId", version FROM testing.result_certificate WHERE number = $1',
      [number],
    );
    return rows[0];
  }
}
