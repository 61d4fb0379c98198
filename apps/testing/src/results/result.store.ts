import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { ResultState } from './given-result.js';
import { RESULT_COLUMNS, type ResultVersion } from './result-state.js';

export interface NewResult extends ResultVersion {
  readonly sourceDigest: Buffer | null;
  readonly sealedReason: Buffer | null;
  readonly made: RequestDigest | null;
}

/** What an act on a result was answered, whatever has become of the row since. */
export interface ActAnswer {
  readonly state: ResultState;
  readonly releasedAt: string | null;
}

/** What a decision leaves of a version. */
export interface DecidedResult {
  readonly id: string;
  readonly state: ResultState;
  readonly validatedAt: Date;
  readonly validatedBy: string;
  readonly releasedAt: Date | null;
  readonly heldReason: string | null;
  readonly sealedRejection: Buffer | null;
  readonly made: RequestDigest | null;
}

/** A version that a request entered or decided. */
export interface KeyedResult {
  readonly version: ResultVersion;
  readonly answer: ActAnswer;
  readonly made: RequestDigest;
}

const COLUMNS = `id, specimen_id, version, state, kind, method, value, ct, device, lot_code, laboratory_code, tested_at,
  entered_at, entered_by, validated_at, validated_by, released_at, run_id, pool_id, source, held_reason, source_digest,
  sealed_reason, answered, key_digest, body_digest`;

/** Warnings come as JSON, as PostgreSQL has no arrays of arrays of unequal length. */
const INSERT = `
  INSERT INTO testing.result (${COLUMNS}, warnings)
  SELECT ${COLUMNS}, ARRAY(SELECT jsonb_array_elements_text(given.warned))
  FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[],
    $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::text[], $15::timestamptz[],
    $16::text[], $17::timestamptz[], $18::uuid[], $19::uuid[], $20::text[], $21::text[], $22::bytea[], $23::bytea[],
    $24::jsonb[], $25::bytea[], $26::bytea[], $27::jsonb[]) AS given (${COLUMNS}, warned)
  ON CONFLICT DO NOTHING RETURNING id`;

const DECIDE = `
  UPDATE testing.result r SET (state, validated_at, validated_by, released_at, held_reason, sealed_rejection, decided,
    decision_key_digest, decision_body_digest) = (given.state, given.validated_at, given.validated_by, given.released_at,
    given.held_reason, given.sealed_rejection, given.decided, given.key_digest, given.body_digest)
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::timestamptz[], $6::text[], $7::bytea[],
    $8::jsonb[], $9::bytea[], $10::bytea[])
    AS given (id, state, validated_at, validated_by, released_at, held_reason, sealed_rejection, decided, key_digest,
      body_digest)
  WHERE r.id = given.id`;

type KeyedRow = ResultVersion & { answer: ActAnswer; key: Buffer; body: Buffer };

/** The only door to results. Who may see one is decided by its specimen; writers have its specimen locked. */
@Injectable()
export class ResultStore {
  /** In one statement. Answers the ids that were inserted: what a faster request has entered under its key is left out. */
  async insert(tx: Tx, results: readonly NewResult[]): Promise<ReadonlySet<string>> {
    if (results.length === 0) return new Set();
    const of = (value: (result: NewResult) => unknown): unknown[] => results.map(value);
    const rows = await tx.query<{ id: string }>(INSERT, [
      ...[of(({ id }) => id), of(({ specimenId }) => specimenId), of(({ version }) => version)],
      ...[of(({ state }) => state), of(({ kind }) => kind), of(({ method }) => method), of(({ value }) => value)],
      ...[of(({ ct }) => ct && JSON.stringify(ct)), of(({ device }) => device), of(({ lotCode }) => lotCode)],
      ...[of(({ laboratoryCode }) => laboratoryCode), of(({ testedAt }) => testedAt)],
      ...[of(({ enteredAt }) => enteredAt), of(({ enteredBy }) => enteredBy)],
      ...[of(({ validatedAt }) => validatedAt), of(({ validatedBy }) => validatedBy)],
      ...[of(({ releasedAt }) => releasedAt), of(({ runId }) => runId), of(({ poolId }) => poolId)],
      ...[of(({ source }) => source), of(({ heldReason }) => heldReason), of(({ sourceDigest }) => sourceDigest)],
      ...[of(({ sealedReason }) => sealedReason), of((result) => JSON.stringify(answerOf(result)))],
      ...[of(({ made }) => made?.key ?? null), of(({ made }) => made?.body ?? null)],
      of(({ warnings }) => JSON.stringify(warnings)),
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** A version that ceases to stand must have been closed before, as one stands at most. */
  async decide(tx: Tx, decided: readonly DecidedResult[]): Promise<void> {
    if (decided.length === 0) return;
    const of = (value: (result: DecidedResult) => unknown): unknown[] => decided.map(value);
    await tx.execute(DECIDE, [
      ...[of(({ id }) => id), of(({ state }) => state), of(({ validatedAt }) => validatedAt)],
      ...[of(({ validatedBy }) => validatedBy), of(({ releasedAt }) => releasedAt)],
      ...[of(({ heldReason }) => heldReason), of(({ sealedRejection }) => sealedRejection)],
      ...[of((result) => JSON.stringify(answerOf(result)))],
      ...[of(({ made }) => made?.key ?? null), of(({ made }) => made?.body ?? null)],
    ]);
  }

  /** What was released stands no longer: all that is ever changed of it. */
  async close(tx: Tx, closed: readonly { readonly id: string; readonly state: 'replaced' | 'withdrawn' }[]) {
    if (closed.length === 0) return;
    await tx.execute(
      `UPDATE testing.result r SET state = given.state FROM unnest($1::uuid[], $2::text[]) AS given (id, state)
       WHERE r.id = given.id`,
      [closed.map(({ id }) => id), closed.map(({ state }) => state)],
    );
  }

  async releaseHeld(tx: Tx, ids: readonly string[], releasedAt: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(
      `UPDATE testing.result SET state = 'released', released_at = $2 WHERE id = ANY($1::uuid[]) AND state = 'held'`,
      [ids, releasedAt],
    );
  }

  /** Every version of these specimens by specimen id, the oldest first. */
  async versionsOf(
    on: Database | Tx,
    specimenIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ResultVersion[]>> {
    if (specimenIds.length === 0) return new Map();
    const rows = await on.query<ResultVersion>(
      `SELECT ${RESULT_COLUMNS} FROM testing.result r WHERE r.specimen_id = ANY($1::uuid[])
       ORDER BY r.specimen_id, r.version`,
      [specimenIds],
    );
    return Map.groupBy(rows, ({ specimenId }) => specimenId);
  }

  /** What came in from these sources, by the digest in hexadecimal. */
  async findBySources(on: Database | Tx, digests: readonly Buffer[]): Promise<ReadonlyMap<string, ResultVersion>> {
    if (digests.length === 0) return new Map();
    const rows = await on.query<ResultVersion & { digest: Buffer }>(
      `SELECT ${RESULT_COLUMNS}, r.source_digest AS digest FROM testing.result r
       WHERE r.source_digest = ANY($1::bytea[])`,
      [digests],
    );
    return new Map(rows.map(({ digest, ...version }) => [digest.toString('hex'), version]));
  }

  /** What was entered under these keys, by the key's digest in hexadecimal. */
  findEntered(on: Database | Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, KeyedResult>> {
    return this.findKeyed(on, keys, { key: 'key_digest', body: 'body_digest', answer: 'answered' });
  }

  /** What was validated under these keys. */
  findDecided(on: Database | Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, KeyedResult>> {
    return this.findKeyed(on, keys, { key: 'decision_key_digest', body: 'decision_body_digest', answer: 'decided' });
  }

  private async findKeyed(
    on: Database | Tx,
    keys: readonly Buffer[],
    columns: { readonly key: string; readonly body: string; readonly answer: string },
  ): Promise<ReadonlyMap<string, KeyedResult>> {
    if (keys.length === 0) return new Map();
    const rows = await on.query<KeyedRow>(
      `SELECT ${RESULT_COLUMNS}, r.${columns.answer} AS answer, r.${columns.key} AS key, r.${columns.body} AS body
       FROM testing.result r WHERE r.${columns.key} = ANY($1::bytea[])`,
      [keys],
    );
    return new Map(
      rows.map(({ answer, key, body, ...version }) => [key.toString('hex'), { version, answer, made: { key, body } }]),
    );
  }
}

function answerOf({ state, releasedAt }: Pick<ResultVersion, 'state' | 'releasedAt'>): ActAnswer {
  return { state, releasedAt: releasedAt?.toISOString() ?? null };
}
