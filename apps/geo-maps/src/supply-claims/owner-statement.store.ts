import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';

/** That an owner said something, and when; what was said is with the point. */
export interface OwnerStatement {
  readonly id: string;
  readonly claimId: string;
  readonly pointId: string;
  readonly at: Date;
  /** Of what the register says of the point since then. */
  readonly pointVersion: number;
}

/** The only door to which owner spoke when. */
@Injectable()
export class OwnerStatementStore {
  async insert(tx: Tx, statement: OwnerStatement, day: LocalDay, made: RequestDigest): Promise<void> {
    const { id, claimId, pointId, at, pointVersion } = statement;
    await tx.execute(
      `INSERT INTO geo_maps.supply_owner_statement (id, claim_id, point_id, day, at, point_version, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, claimId, pointId, day, at, pointVersion, made.key, made.body],
    );
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(OwnerStatement & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<OwnerStatement & RequestDigest>(
      `SELECT id, claim_id AS "claimId", point_id AS "pointId", at, point_version AS "pointVersion", key_digest AS key,
         body_digest AS body FROM geo_maps.supply_owner_statement WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  async countOn(tx: Tx, claimId: string, day: LocalDay): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM geo_maps.supply_owner_statement WHERE claim_id = $1 AND day = $2',
      [claimId, day],
    );
    return row?.count ?? 0;
  }
}
