import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { POOL_RESULT_COLUMNS, type Keyed, type PoolResult } from './pool.js';

/** A version on its way into the table. */
export interface NewPoolResult extends PoolResult {
  readonly sealedReason: Buffer | null;
  readonly made: RequestDigest | null;
}

/** The only door to the results of tubes. Their pools are locked by those who change them. */
@Injectable()
export class PoolResultStore {
  async insert(tx: Tx, result: NewPoolResult): Promise<void> {
    await tx.execute(
      `INSERT INTO testing.pool_result (id, pool_id, version, state, kind, method, value, ct, device, lot_code,
         laboratory_code, tested_at, entered_at, entered_by, validated_at, validated_by, status_entered, run_id,
         sealed_reason, key_digest, body_digest, entered_kind)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[result.id, result.poolId, result.version, result.state, result.kind, result.method, result.value],
        ...[result.ct && JSON.stringify(result.ct), result.device, result.lotCode, result.laboratoryCode],
        ...[result.testedAt, result.enteredAt, result.enteredBy, result.validatedAt, result.validatedBy],
        ...[result.statusEntered, result.runId, result.sealedReason, result.made?.key, result.made?.body],
        result.enteredKind,
      ],
    );
  }

  /** The oldest first. */
  list(on: Database | Tx, poolId: string): Promise<PoolResult[]> {
    return on.query<PoolResult>(
      `SELECT ${POOL_RESULT_COLUMNS} FROM testing.pool_result q WHERE q.pool_id = $1 ORDER BY q.version`,
      [poolId],
    );
  }

  /** Why a version was amended, as it lies sealed. */
  async reasonOf(on: Database | Tx, id: string): Promise<Buffer | null> {
    const rows = await on.query<{ sealed: Buffer | null }>(
      'SELECT sealed_reason AS sealed FROM testing.pool_result WHERE id = $1',
      [id],
    );
    return rows[0]?.sealed ?? null;
  }

  /** The one that stood gives way to another. */
  async replaceStanding(tx: Tx, poolId: string): Promise<void> {
    await tx.execute(`UPDATE testing.pool_result SET state = 'replaced' WHERE pool_id = $1 AND state = 'released'`, [
      poolId,
    ]);
  }

  async decide(tx: Tx, result: PoolResult, made: RequestDigest, sealedRejection: Buffer | null): Promise<void> {
    await tx.execute(
      `UPDATE testing.pool_result SET state = $2, validated_at = $3, validated_by = $4, status_decided = $5,
         decision_key_digest = $6, decision_body_digest = $7, sealed_rejection = $8 WHERE id = $1`,
      [
        ...[result.id, result.state, result.validatedAt, result.validatedBy, result.statusDecided],
        ...[made.key, made.body, sealedRejection],
      ],
    );
  }

  findEntered(on: Database | Tx, keys: readonly Buffer[]): Promise<Keyed<PoolResult> | undefined> {
    return this.findBy(on, 'key_digest', 'body_digest', keys);
  }

  findDecided(on: Database | Tx, keys: readonly Buffer[]): Promise<Keyed<PoolResult> | undefined> {
    return this.findBy(on, 'decision_key_digest', 'decision_body_digest', keys);
  }

  private async findBy(
    on: Database | Tx,
    key: string,
    body: string,
    keys: readonly Buffer[],
  ): Promise<Keyed<PoolResult> | undefined> {
    const rows = await on.query<PoolResult & RequestDigest>(
      `SELECT ${POOL_RESULT_COLUMNS}, q.${key} AS key, q.${body} AS body FROM testing.pool_result q
       WHERE q.${key} = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key: madeKey, body: madeBody, ...row } = rows[0];
    return { row, made: { key: madeKey, body: madeBody } };
  }
}
