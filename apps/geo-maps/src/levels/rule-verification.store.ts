import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { SeenRule } from './rule-names.rules.js';

export interface RuleVerification extends SeenRule {
  readonly id: string;
  readonly verifiedAt: Date;
}

export const VERIFICATION_COLUMNS = `id, rule, document_number AS "documentNumber", seen_on AS "seenOn",
  verified_at AS "verifiedAt"`;

/** The only door by which it is written down what officials have seen: it is only ever added to. */
@Injectable()
export class RuleVerificationStore {
  async findByKey(tx: Tx, keys: readonly Buffer[]) {
    const [row] = await tx.query<RuleVerification & RequestDigest>(
      `SELECT ${VERIFICATION_COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.rule_verification
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...verification } = row;
    return { verification, made: { key, body } };
  }

  /** False where a simultaneous request with the same key was faster; nothing is written then. */
  async insert(tx: Tx, verification: RuleVerification, by: string, made: RequestDigest): Promise<boolean> {
    const { id, rule, documentNumber, seenOn, verifiedAt } = verification;
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.rule_verification
         (id, rule, document_number, seen_on, verified_at, verified_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key_digest) DO NOTHING`,
      [id, rule, documentNumber, seenOn, verifiedAt, by, made.key, made.body],
    );
    return inserted === 1;
  }
}
