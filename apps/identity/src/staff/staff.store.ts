import { Injectable } from '@nestjs/common';
import { BlindIndex, Database, RowSealer, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';
import type { StaffGrant, StaffMember, StaffPerson } from '../accounts/staff-account.js';
import {
  EMAIL_INDEX,
  membersFrom,
  sealedPlaceOf,
  STAFF_COLUMNS,
  STAFF_PERIOD,
  type StaffRow,
} from '../accounts/staff-row.js';

/** On the real clock: tokens made before the first are refused, and none of them can be good after the second. */
export interface TokensRefused {
  readonly before: Date;
  readonly until: Date;
}

export interface NewStaff {
  readonly id: string;
  readonly person: StaffPerson;
  readonly grant: StaffGrant;
  /** Of the request that makes him; undefined for one of the file. */
  readonly made?: RequestDigest | undefined;
}

export interface ErasedStaff {
  readonly id: string;
  readonly endedOn: LocalDay;
}

const INSERT = `
  INSERT INTO identity.staff (id, sealed, email_index, role, areas, facility, expires_at, created_at, key_digest,
    body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING ${STAFF_COLUMNS}`;

/** An account that was disabled after its time was over ended when it was over. */
const ENDED = `(least(disabled_at, expires_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

const ERASE = `
  UPDATE identity.staff SET (sealed, email_index, key_digest, body_digest, disabled_at, version) =
    (NULL, NULL, NULL, NULL, coalesce(disabled_at, $2), version + 1)
  WHERE id IN (SELECT id FROM identity.staff WHERE sealed IS NOT NULL AND ${ENDED} < $1 ORDER BY id LIMIT $3 FOR UPDATE)
  RETURNING id, ${ENDED} AS "endedOn"`;

const TOKENS = 'tokens_refused_before, tokens_refused_until';

/** The only door to `identity.staff` for those who administer it. */
@Injectable()
export class StaffStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly index: BlindIndex,
  ) {}

  /** To be called before the transaction of a write. */
  prepare = (): Promise<void> => this.sealer.prepare([STAFF_PERIOD]);

  /** Undefined where the key or the e-mail is taken; nothing is written then. */
  async insert(tx: Tx, { id, person, grant, made }: NewStaff): Promise<StaffMember | undefined> {
    if (await this.findByEmail(tx, person.email)) return undefined;
    const sealed = this.sealer.sealWith(STAFF_PERIOD, sealedPlaceOf(id), person);
    const index = this.index.of(EMAIL_INDEX, person.email);
    const { role, areas, facility, expiresAt } = grant;
    const request = [tx.recordedAt, made?.key ?? null, made?.body ?? null];
    return this.one(tx, INSERT, [id, sealed, index, role, areas, facility, expiresAt, ...request]);
  }

  findByEmail(tx: Tx, email: string): Promise<StaffMember | undefined> {
    const sql = `SELECT ${STAFF_COLUMNS} FROM identity.staff WHERE email_index = ANY($1::bytea[])`;
    return this.one(tx, sql, [this.index.allOf(EMAIL_INDEX, email)]);
  }

  /** Locks the row until the end of the transaction. */
  lock(tx: Tx, id: string): Promise<StaffMember | undefined> {
    return this.one(tx, `SELECT ${STAFF_COLUMNS} FROM identity.staff WHERE id = $1 FOR UPDATE`, [id]);
  }

  async find(id: string): Promise<StaffMember | undefined> {
    const sql = `SELECT ${STAFF_COLUMNS} FROM identity.staff WHERE id = $1`;
    return (await membersFrom(await this.database.query<StaffRow>(sql, [id]), this.sealer))[0];
  }

  /** The member who was created under one of the keys, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ member: StaffMember; made: RequestDigest } | undefined> {
    const [row] = await tx.query<StaffRow & RequestDigest>(
      `SELECT ${STAFF_COLUMNS}, key_digest AS key, body_digest AS body FROM identity.staff
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (row === undefined) return undefined;
    const [member] = await membersFrom([row], this.sealer);
    return member && { member, made: { key: row.key, body: row.body } };
  }

  /** In order of their ids, those after `afterId` who are still somebody; what the viewer may see is for the caller to decide. */
  async listAfter(afterId: string, role: string | undefined, limit: number): Promise<StaffMember[]> {
    const rows = await this.database.query<StaffRow>(
      `SELECT ${STAFF_COLUMNS} FROM identity.staff
       WHERE sealed IS NOT NULL AND ($1 = '' OR id > nullif($1, '')::uuid) AND ($2::text IS NULL OR role = $2) ORDER BY id LIMIT $3`,
      [afterId, role ?? null, limit],
    );
    return membersFrom(rows, this.sealer);
  }

  /** The row must be locked. */
  setGrant(tx: Tx, id: string, grant: StaffGrant, refused: TokensRefused): Promise<StaffMember> {
    const { role, areas, facility, expiresAt } = grant;
    const columns = `role, areas, facility, expires_at, ${TOKENS}`;
    const sql = `UPDATE identity.staff SET (${columns}, version) = ($2, $3, $4, $5, $6, $7, version + 1) WHERE id = $1`;
    return this.changed(tx, sql, [id, role, areas, facility, expiresAt, refused.before, refused.until]);
  }

  /** The row must be locked. Nothing but tokens changes: for new credentials. */
  refuseTokens(tx: Tx, id: string, refused: TokensRefused): Promise<StaffMember> {
    const sql = `UPDATE identity.staff SET (${TOKENS}, version) = ($2, $3, version + 1) WHERE id = $1`;
    return this.changed(tx, sql, [id, refused.before, refused.until]);
  }

  /** The row must be locked. */
  disable(tx: Tx, id: string, refused: TokensRefused): Promise<StaffMember> {
    const sql = `UPDATE identity.staff SET (disabled_at, ${TOKENS}, version) = ($2, $3, $4, version + 1) WHERE id = $1`;
    return this.changed(tx, sql, [id, tx.recordedAt, refused.before, refused.until]);
  }

  /** The row must be locked. */
  async rename(tx: Tx, id: string, person: StaffPerson): Promise<void> {
    const sealed = this.sealer.sealWith(STAFF_PERIOD, sealedPlaceOf(id), person);
    await tx.execute('UPDATE identity.staff SET (sealed, version) = ($2, version + 1) WHERE id = $1', [id, sealed]);
  }

  /**
   * Takes the person out of accounts that ended before a local day, with the digests of the request that made them.
   * What is left is an account that nobody can use again, whose id the audit speaks of.
   */
  async eraseEnded(tx: Tx, before: LocalDay, limit: number): Promise<ErasedStaff[]> {
    return tx.query<ErasedStaff>(ERASE, [before, tx.recordedAt, limit]);
  }

  private async changed(tx: Tx, update: string, params: readonly unknown[]): Promise<StaffMember> {
    const member = await this.one(tx, `${update} RETURNING ${STAFF_COLUMNS}`, params);
    if (!member) throw new Error('the member of staff to be changed was not there');
    return member;
  }

  private async one(tx: Tx, sql: string, params: readonly unknown[]): Promise<StaffMember | undefined> {
    return (await membersFrom(await tx.query<StaffRow>(sql, params), this.sealer))[0];
  }
}
