import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { MEMBER_COLUMNS, POOL_COLUMNS, type Keyed, type Pool, type PoolMember } from './pool.js';

/** A member of a pool, and the specimen of whose result something was told. */
export interface MemberOfRetest extends PoolMember {
  readonly toldBy: string;
}

/** How many specimens may have been taken one in the stead of the other. */
const LINE_MAX = 10;

const MEMBERS_TOLD = `
  WITH RECURSIVE line AS (
    SELECT s.id AS told, s.replaces AS at, 1 AS depth FROM testing.specimen s
    WHERE s.id = ANY($1::uuid[]) AND s.replaces IS NOT NULL
    UNION ALL
    SELECT l.told, s.replaces, l.depth + 1 FROM line l JOIN testing.specimen s ON s.id = l.at
    WHERE s.replaces IS NOT NULL AND l.depth < ${LINE_MAX}
  ), found AS (
    SELECT m.pool_id, m.number, l.told FROM line l JOIN testing.pool_member m ON m.specimen_id = l.at
    UNION
    SELECT m.pool_id, m.number, l.told FROM line l JOIN testing.pool_member m ON m.retest_specimen_id = l.at
    UNION
    SELECT m.pool_id, m.number, m.retest_specimen_id FROM testing.pool_member m
    WHERE m.retest_specimen_id = ANY($1::uuid[])
  )
  SELECT ${MEMBER_COLUMNS}, f.told AS "toldBy" FROM found f
  JOIN testing.pool_member m USING (pool_id, number) ORDER BY m.pool_id, m.number, f.told`;

/** The only door to pools and their members. Who may see a pool is asked by those who stand before it. */
@Injectable()
export class PoolStore {
  /** False where its code or its key is taken. */
  async insert(tx: Tx, pool: Pool, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO testing.pool (id, version, code, kind, method, members, status, facility_code, commune_code,
         laboratory_code, formed_at, day, recorded_at, formed_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING`,
      [
        ...[pool.id, pool.version, pool.code, pool.kind, pool.method, pool.members, pool.status, pool.facilityCode],
        ...[pool.communeCode, pool.laboratoryCode, pool.formedAt, pool.day, tx.recordedAt, pool.formedBy],
        ...[made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  /** Many at once; answers how many, as one whose code or key is taken is left out. */
  insertAll(tx: Tx, pools: readonly { readonly pool: Pool; readonly made: RequestDigest }[]): Promise<number> {
    const of = (value: (pool: Pool) => unknown): unknown[] => pools.map(({ pool }) => value(pool));
    return tx.execute(
      `INSERT INTO testing.pool (id, version, code, kind, method, members, status, facility_code, commune_code,
         laboratory_code, formed_at, day, formed_by, key_digest, body_digest, recorded_at)
       SELECT given.*, $16 FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::integer[],
         $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::date[], $13::text[], $14::bytea[],
         $15::bytea[]) AS given ON CONFLICT DO NOTHING`,
      [
        ...[of(({ id }) => id), of(({ version }) => version), of(({ code }) => code), of(({ kind }) => kind)],
        ...[of(({ method }) => method), of(({ members }) => members), of(({ status }) => status)],
        ...[of(({ facilityCode }) => facilityCode), of(({ communeCode }) => communeCode)],
        ...[of(({ laboratoryCode }) => laboratoryCode), of(({ formedAt }) => formedAt), of(({ day }) => day)],
        ...[of(({ formedBy }) => formedBy), pools.map(({ made }) => made.key), pools.map(({ made }) => made.body)],
        tx.recordedAt,
      ],
    );
  }

  async insertMembersOfAll(
    tx: Tx,
    formed: readonly { readonly pool: Pick<Pool, 'id'>; readonly specimenIds: readonly string[] }[],
  ): Promise<void> {
    const members = formed.flatMap(({ pool: { id }, specimenIds }) =>
      specimenIds.map((specimenId, index) => ({ id, number: index + 1, specimenId })),
    );
    await tx.execute(
      `INSERT INTO testing.pool_member (pool_id, number, specimen_id, state)
       SELECT pool_id, number, specimen_id, 'pooled'
       FROM unnest($1::uuid[], $2::integer[], $3::uuid[]) AS given (pool_id, number, specimen_id)`,
      [members.map(({ id }) => id), members.map(({ number }) => number), members.map(({ specimenId }) => specimenId)],
    );
  }

  async insertMembers(tx: Tx, poolId: string, specimenIds: readonly string[]): Promise<void> {
    await tx.execute(
      `INSERT INTO testing.pool_member (pool_id, number, specimen_id, state)
       SELECT $1, number, id, 'pooled' FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, number)`,
      [poolId, specimenIds],
    );
  }

  findFormed(on: Database | Tx, keys: readonly Buffer[]): Promise<Keyed<Pool> | undefined> {
    return this.findBy(on, 'key_digest', 'body_digest', keys);
  }

  findReviewed(on: Database | Tx, keys: readonly Buffer[]): Promise<Keyed<Pool> | undefined> {
    return this.findBy(on, 'review_key_digest', 'review_body_digest', keys);
  }

  async find(on: Database | Tx, code: string): Promise<Pool | undefined> {
    const rows = await on.query<Pool>(`SELECT ${POOL_COLUMNS} FROM testing.pool p WHERE p.code = $1`, [code]);
    return rows[0];
  }

  /** Locked until the transaction ends, ordered by id. */
  lock(tx: Tx, ids: readonly string[]): Promise<Pool[]> {
    return tx.query<Pool>(
      `SELECT ${POOL_COLUMNS} FROM testing.pool p WHERE p.id = ANY($1::uuid[]) ORDER BY p.id FOR UPDATE`,
      [ids],
    );
  }

  /** In the order of their numbers. */
  members(on: Database | Tx, poolIds: readonly string[]): Promise<PoolMember[]> {
    return on.query<PoolMember>(
      `SELECT ${MEMBER_COLUMNS} FROM testing.pool_member m WHERE m.pool_id = ANY($1::uuid[])
       ORDER BY m.pool_id, m.number`,
      [poolIds],
    );
  }

  /** For which members these specimens tell: they were taken in their stead, or were tied to them. */
  membersToldBy(tx: Tx, specimenIds: readonly string[]): Promise<MemberOfRetest[]> {
    return tx.query<MemberOfRetest>(MEMBERS_TOLD, [specimenIds]);
  }

  /** Of these specimens those that are in a pool which is not settled. */
  async findPooled(tx: Tx, specimenIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT m.specimen_id AS id FROM testing.pool_member m JOIN testing.pool p ON p.id = m.pool_id
       WHERE m.specimen_id = ANY($1::uuid[]) AND p.status IN ('pending', 'repeat', 'positive-unresolved')`,
      [specimenIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async update(tx: Tx, pools: readonly Pool[]): Promise<void> {
    if (pools.length === 0) return;
    await tx.execute(
      `UPDATE testing.pool p SET version = given.version, status = given.status, laboratory_code = given.laboratory_code,
         value = given.value, unusable = given.unusable
       FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::integer[])
         AS given (id, version, status, laboratory_code, value, unusable) WHERE p.id = given.id`,
      [
        ...[pools.map(({ id }) => id), pools.map(({ version }) => version), pools.map(({ status }) => status)],
        ...[pools.map(({ laboratoryCode }) => laboratoryCode), pools.map(({ value }) => value)],
        pools.map(({ unusable }) => unusable),
      ],
    );
  }

  async updateMembers(tx: Tx, members: readonly PoolMember[]): Promise<void> {
    if (members.length === 0) return;
    await tx.execute(
      `UPDATE testing.pool_member m SET state = given.state, retest_specimen_id = given.retest,
         retest_value = given.value, closed_reason = given.reason
       FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::uuid[], $5::text[], $6::text[])
         AS given (pool_id, number, state, retest, value, reason)
       WHERE m.pool_id = given.pool_id AND m.number = given.number`,
      [
        ...[members.map(({ poolId }) => poolId), members.map(({ number }) => number)],
        ...[members.map(({ state }) => state), members.map(({ retestSpecimenId }) => retestSpecimenId)],
        ...[members.map(({ retestValue }) => retestValue), members.map(({ closedReason }) => closedReason)],
      ],
    );
  }

  async review(tx: Tx, pool: Pool, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.pool SET finding = $2, reviewed_at = $3, reviewed_by = $4, review_key_digest = $5,
         review_body_digest = $6 WHERE id = $1`,
      [pool.id, pool.finding, pool.reviewedAt, pool.reviewedBy, made.key, made.body],
    );
  }

  /** What a request has done with a member; `act` names the columns of its digests. */
  async sign(
    tx: Tx,
    { poolId, number }: PoolMember,
    act: 'closure' | 'retest',
    made: RequestDigest,
    by: string,
  ): Promise<void> {
    const closed = act === 'closure' ? ', closed_at = $5, closed_by = $6' : '';
    await tx.execute(
      `UPDATE testing.pool_member SET ${act}_key_digest = $3, ${act}_body_digest = $4${closed}
       WHERE pool_id = $1 AND number = $2`,
      [poolId, number, made.key, made.body, ...(act === 'closure' ? [tx.recordedAt, by] : [])],
    );
  }

  async findSigned(tx: Tx, act: 'closure' | 'retest', keys: readonly Buffer[]): Promise<Keyed<PoolMember> | undefined> {
    const rows = await tx.query<PoolMember & RequestDigest>(
      `SELECT ${MEMBER_COLUMNS}, m.${act}_key_digest AS key, m.${act}_body_digest AS body FROM testing.pool_member m
       WHERE m.${act}_key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return keyedOf<PoolMember>(rows[0]);
  }

  private async findBy(
    on: Database | Tx,
    key: string,
    body: string,
    keys: readonly Buffer[],
  ): Promise<Keyed<Pool> | undefined> {
    const rows = await on.query<Pool & RequestDigest>(
      `SELECT ${POOL_COLUMNS}, p.${key} AS key, p.${body} AS body FROM testing.pool p WHERE p.${key} = ANY($1::bytea[])`,
      [keys],
    );
    return keyedOf<Pool>(rows[0]);
  }
}

function keyedOf<T>(row: (T & RequestDigest) | undefined): Keyed<T> | undefined {
  if (!row) return undefined;
  const { key, body, ...rest } = row;
  return { row: rest as T, made: { key, body } };
}
