import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { foldName } from '#libs/vocabulary';
import type { Hamlet, SaidOfHamlet } from './hamlet.js';

export const HAMLET_COLUMNS = `code, commune_code AS "communeCode", version, name, latitude, longitude,
  valid_to AS "validTo", end_reason AS "endReason"`;

/** Any class of locks: with the commune, numbers are given one after the other. */
const COMMUNE_LOCK = 7_011;
const NUMBER_DIGITS = 2;
const NOT_ENDED = { validTo: null, endReason: null };

/** The only door to hamlets. */
@Injectable()
export class HamletStore {
  /** As it was registered, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ hamlet: Hamlet; made: RequestDigest } | undefined> {
    const [row] = await tx.query<RequestDigest & { registered: Hamlet }>(
      `SELECT registered, key_digest AS key, body_digest AS body FROM geo_maps.hamlet
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { hamlet: { ...row.registered, ...NOT_ENDED }, made: { key: row.key, body: row.body } };
  }

  async lock(tx: Tx, communeCode: string, code: string): Promise<Hamlet | undefined> {
    const [hamlet] = await tx.query<Hamlet>(
      `SELECT ${HAMLET_COLUMNS} FROM geo_maps.hamlet WHERE commune_code = $1 AND code = $2 FOR UPDATE`,
      [communeCode, code],
    );
    return hamlet;
  }

  /** The commune gets its next number. Undefined where the name or the key is taken; nothing is written then. */
  async insert(
    tx: Tx,
    communeCode: string,
    said: SaidOfHamlet,
    by: string,
    made: RequestDigest,
  ): Promise<Hamlet | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [COMMUNE_LOCK, Number(communeCode)]);
    const [last] = await tx.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM geo_maps.hamlet WHERE commune_code = $1',
      [communeCode],
    );
    const number = (last?.number ?? 0) + 1;
    const code = `${communeCode}-${String(number).padStart(NUMBER_DIGITS, '0')}`;
    const hamlet: Hamlet = { code, communeCode, version: 1, ...said, ...NOT_ENDED };
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.hamlet (code, commune_code, number, version, name, name_key, latitude, longitude, registered,
         registered_at, registered_by, key_digest, body_digest)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
      [
        ...[code, communeCode, number, said.name, foldName(said.name), said.latitude, said.longitude],
        ...[JSON.stringify(hamlet), tx.recordedAt, by, made.key, made.body],
      ],
    );
    if (inserted === 0) return undefined;
    await this.keepVersion(tx, hamlet, by);
    return hamlet;
  }

  /** False where another hamlet of the commune has the name; nothing is written then. */
  async change(tx: Tx, hamlet: Hamlet, by: string): Promise<boolean> {
    const { code, communeCode, version, name, latitude, longitude } = hamlet;
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [COMMUNE_LOCK, Number(communeCode)]);
    const changed = await tx.execute(
      `UPDATE geo_maps.hamlet SET version = $2, name = $3, name_key = $4, latitude = $5, longitude = $6
       WHERE code = $1 AND NOT EXISTS (
         SELECT FROM geo_maps.hamlet AS other
         WHERE other.commune_code = $7 AND other.name_key = $4 AND other.code <> $1
           AND other.valid_to IS NULL)`,
      [code, version, name, foldName(name), latitude, longitude, communeCode],
    );
    if (changed === 1) await this.keepVersion(tx, hamlet, by);
    return changed === 1;
  }

  async end(tx: Tx, hamlet: Hamlet, by: string): Promise<void> {
    const { code, version, validTo, endReason } = hamlet;
    await tx.execute('UPDATE geo_maps.hamlet SET version = $2, valid_to = $3, end_reason = $4 WHERE code = $1', [
      ...[code, version, validTo, endReason],
    ]);
    await this.keepVersion(tx, hamlet, by);
  }

  /** When it was registered. */
  async registeredAt(tx: Tx, code: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date }>('SELECT registered_at AS at FROM geo_maps.hamlet WHERE code = $1', [
      code,
    ]);
    return row?.at;
  }

  private async keepVersion(tx: Tx, hamlet: Hamlet, by: string): Promise<void> {
    const { code, version, name, latitude, longitude, validTo, endReason } = hamlet;
    await tx.execute(
      `INSERT INTO geo_maps.hamlet_version (code, version, name, latitude, longitude, valid_to, end_reason, recorded_at,
         recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...[code, version, name, latitude, longitude, validTo, endReason], tx.recordedAt, by],
    );
  }
}
