import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { VERIFICATION_COLUMNS, type RuleVerification } from './rule-verification.store.js';

/** More than all rules would need in many years; of more, the latest count. */
const VERIFICATIONS_MAX = 1_000;

/** Which rules have officials compared with a document? */
@Injectable()
export class RuleVerificationsQuery {
  constructor(private readonly database: Database) {}

  /** In the order in which they were entered. */
  async read(): Promise<RuleVerification[]> {
    const latest = await this.database.query<RuleVerification>(
      `SELECT ${VERIFICATION_COLUMNS} FROM geo_maps.rule_verification ORDER BY verified_at DESC, id DESC LIMIT $1`,
      [VERIFICATIONS_MAX],
    );
    return latest.reverse();
  }
}
