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
  async insert(tx: Tx, results: readonly NewPoolResult[]): Promise<void> {
    if (results.length === 0) return;
    const of = (value: (result: NewPoolResult) => unknown): unknown[] => results.map(value);
    await tx.execute(
      `INSERT INTO testing.pool_result (id, pool_id, version, state, kind, method, value, ct, device, lot_code,
         laboratory_code, tested_at, entered_at, entered_by, validated_at, validated_by, status_entered, run_id,
         sealed_reason, key_digest, body_digest, entered_kind)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
         $8::jsonb[], $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::text[],
         $15::timestamptz[], $16::text[], $17::text[], $18::uuid[], $19::bytea[], $20::bytea[], $21::bytea[], $22::text[])`,
      [
        ...[of(({ id }) => id), of(({ poolId }) => poolId), of(({ version }) => version), of(({ state }) => state)],
        ...[of(({ kind }) => kind), of(({ method }) => method), of(({ value }) => value)],
        ...[of(({ ct }) => ct && JSON.stringify(ct)), of(({ device }) => device), of(({ lotCode }) => lotCode)],
        ...[of(({ laboratoryCode }) => laboratoryCode), of(({ testedAt }) => testedAt)],
        ...[of(({ enteredAt }) => enteredAt), of(({ enteredBy }) => enteredBy), of(({ validatedAt }) => validatedAt)],
        ...[of(({ validatedBy }) => validatedBy), of(({ statusEntered }) => statusEntered), of(({ runId }) => runId)],
        ...[of(({ sealedReason }) => sealedReason), of(({ made }) => made?.key ?? null)],
        ...[of(({ made }) => made?.body ?? null), of(({ enteredKind }) => enteredKind)],
      ],
    );
  }

  /** The oldest first. */
  async list(on: Database | Tx, poolId: string): Promise<readonly PoolResult[]> {
    return (await this.listAll(on, [poolId])).get(poolId) ?? [];
  }

  /** By pool id, each the oldest first; a pool without a result is not in the answer. */
  async listAll(on: Database | Tx, poolIds: readonly string[]): Promise<ReadonlyMap<string, readonly PoolResult[]>> {
    const rows = await on.query<PoolResult>(
      `SELECT ${POOL_RESULT_COLUMNS} FROM testing.pool_result q WHERE q.pool_id = ANY($1::uuid[])
       ORDER BY q.pool_id, q.version`,
      [poolIds],
    );
    return Map.groupBy(rows, ({ poolId }) => poolId);
  }

  /** Why a version was amended, as it lies sealed. */
  async reasonOf(on: Database | Tx, id: string): Promise<Buffer | null> {
    const rows = await on.query<{ sealed: Buffer | null }>(
      'SELECT sealed_reason AS sealed FROM testing.pool_result WHERE id = $1',
      [id],
    );
    return rows[0]?.sealed ?? null;
  }

  /** Those that stood give way to others. */
  async replaceStanding(tx: Tx, poolIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE testing.pool_result SET state = 'replaced' WHERE pool_id = ANY($1::uuid[]) AND state = 'released'`,
      [poolIds],
    );
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
