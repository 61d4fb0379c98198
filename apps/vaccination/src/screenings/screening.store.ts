import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { LocalDay, ScreeningOutcome, Vaccine } from '#libs/vocabulary';
import { lockKeys, LOCKS } from '../advisory-locks.js';

/** One screening; who it is and what was said lie in `sealed`. */
export interface ScreeningRow {
  readonly id: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly vaccine: Vaccine;
  readonly form: string;
  readonly screenedAt: Date;
  readonly day: LocalDay;
  readonly outcome: ScreeningOutcome;
  readonly isComplete: boolean;
  readonly expiresAt: Date;
  readonly personId: string | null;
  readonly sealed: Buffer;
  readonly recordedAt: Date;
}

/** One that an earlier request has made. */
export interface KeyedScreening extends ScreeningRow {
  readonly made: RequestDigest;
}

const SELECT = `SELECT s.id, s.facility_code AS "facilityCode", s.commune_code AS "communeCode", s.vaccine, s.form,
  s.screened_at AS "screenedAt", s.day, s.outcome, s.is_complete AS "isComplete", s.expires_at AS "expiresAt",
  coalesce(p.merged_into, p.id) AS "personId", s.sealed, s.recorded_at AS "recordedAt", s.key_digest AS key, s.body_digest AS body
  FROM vaccination.screening s LEFT JOIN vaccination.person p ON p.id = s.person_id`;

/** The only door to screenings. */
@Injectable()
export class ScreeningStore {
  /** Held until the transaction ends: of equal requests the second waits, and then finds what the first has made. */
  lockKey(tx: Tx, key: Buffer): Promise<void> {
    return lockKeys(tx, LOCKS.screeningKeys, [key]);
  }

  async findByKeys(on: Tx | Database, keys: readonly Buffer[]): Promise<KeyedScreening | undefined> {
    return this.one(on, 's.key_digest = ANY($1::bytea[])', keys);
  }

  async find(on: Tx | Database, id: string): Promise<ScreeningRow | undefined> {
    return this.one(on, 's.id = $1', id);
  }

  async insert(tx: Tx, row: KeyedScreening, recordedBy: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.screening (id, facility_code, commune_code, vaccine, form, screened_at, day, outcome,
         is_complete, expires_at, person_id, sealed, recorded_at, recorded_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[row.id, row.facilityCode, row.communeCode, row.vaccine, row.form, row.screenedAt, row.day, row.outcome],
        ...[row.isComplete, row.expiresAt, row.personId, row.sealed, row.recordedAt, recordedBy],
        ...[row.made.key, row.made.body],
      ],
    );
  }

  private async one(on: Tx | Database, where: string, value: unknown): Promise<KeyedScreening | undefined> {
    const [found] = await on.query<ScreeningRow & RequestDigest>(`${SELECT} WHERE ${where}`, [value]);
    if (!found) return undefined;
    const { key, body, ...row } = found;
    return { ...row, made: { key, body } };
  }
}
