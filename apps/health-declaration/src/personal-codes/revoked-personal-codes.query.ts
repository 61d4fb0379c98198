import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** More are not revoked in the few days that a code lives; the day pack of a checkpoint carries them all. */
const REVOKED_MAX = 100_000;

/** Which codes that would still be good have been taken back? For devices that verify without network. */
@Injectable()
export class RevokedPersonalCodesQuery {
  constructor(private readonly database: Database) {}

  /** Ids in order. @param at business instant */
  async list(at: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM health_declaration.personal_code
       WHERE revoked_at IS NOT NULL AND valid_until > $1 ORDER BY id LIMIT ${REVOKED_MAX}`,
      [at],
    );
    return rows.map(({ id }) => id);
  }
}
