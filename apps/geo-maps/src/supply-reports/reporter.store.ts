import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';

/** The only door to phones that told a code. */
@Injectable()
export class ReporterStore {
  /**
   * The id of a phone's reporter, made where there is none; locked until the transaction ends.
   * @param digests of the phone, the current one first
   */
  async of(tx: Tx, digests: readonly Buffer[], day: LocalDay): Promise<string> {
    const known = await this.findAndTouch(tx, 'phone_digest = ANY($1::bytea[])', digests, day);
    if (known !== undefined) return known;
    await tx.execute(
      `INSERT INTO geo_maps.supply_reporter (id, phone_digest, last_day) VALUES ($1, $2, $3)
       ON CONFLICT (phone_digest) DO NOTHING`,
      [uuidv7(), digests[0], day],
    );
    const made = await this.findAndTouch(tx, 'phone_digest = ANY($1::bytea[])', digests, day);
    if (made === undefined) throw new Error('a reporter that was just made was not there');
    return made;
  }

  /** False where the phone was forgotten since. Locked until the transaction ends. */
  async lock(tx: Tx, id: string, day: LocalDay): Promise<boolean> {
    return (await this.findAndTouch(tx, 'id = $1', id, day)) !== undefined;
  }

  /** What names them keeps a random id that leads nowhere. Answers how many were deleted, at most `limit`. */
  deleteUntil(tx: Tx, lastDay: LocalDay, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM geo_maps.supply_reporter WHERE id IN (
         SELECT id FROM geo_maps.supply_reporter WHERE last_day <= $1 ORDER BY last_day, id LIMIT $2)`,
      [lastDay, limit],
    );
  }

  private async findAndTouch(tx: Tx, where: string, key: unknown, day: LocalDay): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE geo_maps.supply_reporter SET last_day = greatest(last_day, $2::date) WHERE ${where} RETURNING id`,
      [key, day],
    );
    return rows[0]?.id;
  }
}
