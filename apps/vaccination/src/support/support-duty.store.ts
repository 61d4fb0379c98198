import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { KeyedDuty, SupportDuty } from './support-duty.js';

const COLUMNS = `d.id, d.facility_code AS "facilityCode", d.commune_code AS "communeCode", d.day, d.shift,
  d.staff_id AS "staffId", d.sealed, d.recorded_at AS "recordedAt", d.withdrawn_at AS "withdrawnAt"`;

/** The only door to the roster. */
@Injectable()
export class SupportDutyStore {
  findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<KeyedDuty | undefined> {
    return this.findKeyed(tx, 'key_digest', 'body_digest', keys);
  }

  /** The duty that a withdrawal with one of these keys has ended. */
  findWithdrawn(tx: Tx, keys: readonly Buffer[]): Promise<KeyedDuty | undefined> {
    return this.findKeyed(tx, 'withdrawal_key_digest', 'withdrawal_body_digest', keys);
  }

  async lock(tx: Tx, id: string): Promise<SupportDuty | undefined> {
    const sql = `SELECT ${COLUMNS} FROM vaccination.support_duty d WHERE d.id = $1 FOR UPDATE`;
    return (await tx.query<SupportDuty>(sql, [id]))[0];
  }

  /** Whether it was put on the roster; it was not where the person is on duty in that shift already. */
  async insert(tx: Tx, d: SupportDuty, by: string, made: RequestDigest): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO vaccination.support_duty (id, facility_code, commune_code, day, shift, staff_id, sealed, recorded_at,
         recorded_by, key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (staff_id, day, shift) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [
        ...[d.id, d.facilityCode, d.communeCode, d.day, d.shift, d.staffId, d.sealed, d.recordedAt, by],
        ...[made.key, made.body],
      ],
    );
    return rows.length > 0;
  }

  /** It must be locked. */
  async withdraw(tx: Tx, id: string, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.support_duty SET (withdrawn_at, withdrawn_by, withdrawal_key_digest, withdrawal_body_digest) =
         ($2, $3, $4, $5) WHERE id = $1`,
      [id, tx.recordedAt, by, made.key, made.body],
    );
  }

  /** Of these points, by day; `after` names the last of the page before. */
  list(
    on: Database,
    facilities: readonly string[],
    period: { readonly from: string; readonly to: string },
    after: { readonly day: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<SupportDuty[]> {
    return on.query<SupportDuty>(
      `SELECT ${COLUMNS} FROM vaccination.support_duty d
       WHERE d.facility_code = ANY($1::text[]) AND d.day BETWEEN $2::date AND $3::date
         AND ($4::date IS NULL OR (d.day, d.id) > ($4, $5::uuid)) ORDER BY d.day, d.id LIMIT $6`,
      [facilities, period.from, period.to, after?.day ?? null, after?.id ?? null, rows],
    );
  }

  private async findKeyed(
    tx: Tx,
    keyColumn: string,
    bodyColumn: string,
    keys: readonly Buffer[],
  ): Promise<KeyedDuty | undefined> {
    const [row] = await tx.query<SupportDuty & RequestDigest>(
      `SELECT ${COLUMNS}, d.${keyColumn} AS key, d.${bodyColumn} AS body FROM vaccination.support_duty d
       WHERE d.${keyColumn} = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }
}
