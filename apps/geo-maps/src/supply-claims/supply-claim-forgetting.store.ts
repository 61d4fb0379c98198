import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** Before which instants claims that lead to nothing any more go. */
export interface ForgottenBefore {
  /** Of the real clock: claims whose code was never told, by the end of the code. */
  readonly code: Date;
  /** Of the business clock: what was refused, revoked or replaced, and what no officer decided, by its last change. */
  readonly change: Date;
  /** Of the real clock: confirmed claims, by the end of their token. */
  readonly token: Date;
}

const FORGOTTEN = `(state = 'asked' AND expires_at < $1)
  OR (state IN ('waiting-for-officer', 'refused', 'revoked', 'replaced') AND changed_at < $2)
  OR (state = 'confirmed' AND token_expires_at < $3)`;

/** The only door to the end of claims. */
@Injectable()
export class SupplyClaimForgettingStore {
  constructor(private readonly database: Database) {}

  async isAnyForgotten({ code, change, token }: ForgottenBefore): Promise<boolean> {
    const sql = `SELECT FROM geo_maps.supply_claim WHERE ${FORGOTTEN} LIMIT 1`;
    return (await this.database.query(sql, [code, change, token])).length > 0;
  }

  /** With what was decided of them and which owner spoke when; answers how many claims. */
  deleteForgotten(tx: Tx, { code, change, token }: ForgottenBefore, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM geo_maps.supply_claim WHERE id = ANY(ARRAY(
         SELECT id FROM geo_maps.supply_claim WHERE ${FORGOTTEN} ORDER BY id LIMIT $4 FOR UPDATE))`,
      [code, change, token, limit],
    );
  }
}
