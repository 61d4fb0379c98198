import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

export interface KnownPersonalCode {
  readonly id: string;
  readonly declarationId: string;
  readonly revokedAt: Date | null;
}

/** What became of these codes since they were issued? Asked once for a whole batch, in its transaction. */
@Injectable()
export class PersonalCodesByIdQuery {
  /** A code that is not there went with its declaration. */
  async find(tx: Pick<Tx, 'query'>, ids: readonly string[]): Promise<ReadonlyMap<string, KnownPersonalCode>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<KnownPersonalCode>(
      `SELECT id, declaration_id AS "declarationId", revoked_at AS "revokedAt"
       FROM health_declaration.personal_code WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
