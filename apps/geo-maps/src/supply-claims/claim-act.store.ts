import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { ClaimAct } from './supply-claim.js';

const COLUMNS = 'claim_id AS "claimId", version, decision, state, acted_at AS "actedAt", reason';

/** The only door to what officers decided of claims. */
@Injectable()
export class ClaimActStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, act: ClaimAct, actor: Pick<Actor, 'kind' | 'id'>, made: RequestDigest): Promise<void> {
    const { claimId, version, decision, state, actedAt, reason } = act;
    await tx.execute(
      `INSERT INTO geo_maps.supply_claim_act (claim_id, version, decision, state, acted_at, actor_kind, actor_id, reason,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [claimId, version, decision, state, actedAt, actor.kind, actor.id, reason, made.key, made.body],
    );
  }

  /** The act that one of these keys has made. */
  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(ClaimAct & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<ClaimAct & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.supply_claim_act
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  of(claimId: string): Promise<ClaimAct[]> {
    const sql = `SELECT ${COLUMNS} FROM geo_maps.supply_claim_act WHERE claim_id = $1 ORDER BY version`;
    return this.database.query<ClaimAct>(sql, [claimId]);
  }
}
