import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import { lockNames, LOCKS } from '../advisory-locks.js';
import type { ChangedFacilityDay } from './reopen-days.use-case.js';

/** What a facility has said of one of its days. */
export interface FacilityDay {
  readonly facilityCode: string;
  readonly day: string;
  readonly version: number;
  readonly communeCode: string;
  readonly declared: number | null;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly signedEntered: number | null;
  readonly reopenedAt: Date | null;
}

/** An act that an earlier request has made. */
export interface KeyedAct {
  readonly facilityCode: string;
  readonly day: string;
  readonly made: RequestDigest;
}

type Act = 'declared' | 'signed' | 'reopened';

const COLUMNS = `facility_code AS "facilityCode", day, version, commune_code AS "communeCode", declared,
  signed_at AS "signedAt", signed_by AS "signedBy", signed_entered AS "signedEntered", reopened_at AS "reopenedAt"`;

/** The only door to what facilities declare and sign. */
@Injectable()
export class CompletenessStore {
  /**
   * The row of the day; one is made where there was none. Until the transaction ends nobody else acts on the day, and
   * every dose of it that is under way has been written or waits.
   */
  async lock(tx: Tx, facilityCode: string, day: string, communeCode: string): Promise<FacilityDay> {
    await lockNames(tx, LOCKS.facilityDays, [keyOf({ facilityCode, day })]);
    await tx.execute(
      `INSERT INTO vaccination.completeness_day (facility_code, day, version, commune_code) VALUES ($1, $2, 1, $3)
       ON CONFLICT DO NOTHING`,
      [facilityCode, day, communeCode],
    );
    const [row] = await tx.query<FacilityDay>(
      `SELECT ${COLUMNS} FROM vaccination.completeness_day WHERE facility_code = $1 AND day = $2 FOR UPDATE`,
      [facilityCode, day],
    );
    if (!row) throw new Error('The row was made a moment ago');
    return row;
  }

  /** Opens a day that was signed. */
  async declare(
    tx: Tx,
    { facilityCode, day, version }: FacilityDay,
    declared: number,
    by: Actor,
  ): Promise<FacilityDay> {
    const [row] = await tx.query<FacilityDay>(
      `UPDATE vaccination.completeness_day SET (version, declared, declared_at, declared_by, signed_at, signed_by,
         signed_entered, reopened_at, reopened_by_dose) =
         ($3, $4, $5, $6, NULL, NULL, NULL, CASE WHEN signed_at IS NULL THEN reopened_at ELSE $5 END, NULL)
       WHERE facility_code = $1 AND day = $2 RETURNING ${COLUMNS}`,
      [facilityCode, day, version + 1, declared, tx.recordedAt, by.id],
    );
    if (!row) throw new Error('The row is locked');
    await insertAct(tx, row, 'declared', { by, detail: { declared } });
    return row;
  }

  async sign(
    tx: Tx,
    { facilityCode, day, version }: FacilityDay,
    entered: number,
    signed: { readonly by: Actor; readonly made: RequestDigest },
  ): Promise<FacilityDay> {
    const [row] = await tx.query<FacilityDay>(
      `UPDATE vaccination.completeness_day
       SET (version, signed_at, signed_by, signed_entered, reopened_at, reopened_by_dose) = ($3, $4, $5, $6, NULL, NULL)
       WHERE facility_code = $1 AND day = $2 RETURNING ${COLUMNS}`,
      [facilityCode, day, version + 1, tx.recordedAt, signed.by.id, entered],
    );
    if (!row) throw new Error('The row is locked');
    await insertAct(tx, row, 'signed', { ...signed, detail: { entered } });
    return row;
  }

  /**
   * Those of the days that were signed. Doses of one day never wait for each other here, only for a signature that is
   * under way: it counts them, or is opened by them.
   */
  async reopen(tx: Tx, changed: readonly ChangedFacilityDay[]): Promise<FacilityDay[]> {
    const ordered = [...changed].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    await lockNames(tx, LOCKS.facilityDays, ordered.map(keyOf), 'share');
    const reopened = await tx.query<FacilityDay & { doseId: string }>(
      `WITH signed AS (
         SELECT d.facility_code AS code, d.day AS on_day, given.dose_id
         FROM unnest($1::text[], $2::date[], $3::uuid[]) AS given (facility, on_day, dose_id)
         JOIN vaccination.completeness_day d ON d.facility_code = given.facility AND d.day = given.on_day
         WHERE d.signed_at IS NOT NULL ORDER BY d.facility_code, d.day FOR UPDATE OF d
       )
       UPDATE vaccination.completeness_day d
       SET (version, signed_at, signed_by, signed_entered, reopened_at, reopened_by_dose) =
         (d.version + 1, NULL, NULL, NULL, $4, signed.dose_id)
       FROM signed WHERE d.facility_code = signed.code AND d.day = signed.on_day
       RETURNING ${COLUMNS}, signed.dose_id AS "doseId"`,
      [
        ordered.map(({ facilityCode }) => facilityCode),
        ordered.map(({ day }) => day),
        ordered.map(({ doseId }) => doseId),
        tx.recordedAt,
      ],
    );
    for (const { doseId, ...row } of reopened) await insertAct(tx, row, 'reopened', { by: SYSTEM, detail: { doseId } });
    return reopened;
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<KeyedAct | undefined> {
    const rows = await tx.query<Omit<KeyedAct, 'made'> & RequestDigest>(
      `SELECT facility_code AS "facilityCode", day, key_digest AS key, body_digest AS body
       FROM vaccination.completeness_act WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...act } = rows[0];
    return { ...act, made: { key, body } };
  }
}

const SYSTEM = { kind: 'system', id: 'vaccination' } as const;

interface ActDetail {
  readonly by: Pick<Actor, 'kind' | 'id'>;
  readonly detail: object;
  readonly made?: RequestDigest;
}

async function insertAct(tx: Tx, row: FacilityDay, act: Act, { by, detail, made }: ActDetail): Promise<void> {
  await tx.execute(
    `INSERT INTO vaccination.completeness_act (id, facility_code, day, version, act, acted_at, actor_kind, actor_id, detail,
       key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[uuidv7(), row.facilityCode, row.day, row.version, act, tx.recordedAt, by.kind, by.id, JSON.stringify(detail)],
      ...[made?.key ?? null, made?.body ?? null],
    ],
  );
}

function keyOf({ facilityCode, day }: Pick<FacilityDay, 'facilityCode' | 'day'>): string {
  return `${facilityCode} ${day}`;
}
