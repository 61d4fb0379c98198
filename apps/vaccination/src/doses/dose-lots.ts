import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { LotLocks } from '../lots/lot-locks.js';
import type { LotFinding } from '#libs/vocabulary';
import { LotsAtPointQuery } from '../lots/lots-at-point.query.js';
import type { StatedDose } from './dose-to-record.js';

type EntryOfLot = Pick<StatedDose, 'vaccine' | 'lot' | 'day' | 'facilityCode' | 'origin'> & {
  readonly id: string;
  readonly state?: string;
};

/** What was wrong with the lots of entries. */
@Injectable()
export class DoseLots {
  constructor(
    private readonly lots: LotsAtPointQuery,
    private readonly locks: LotLocks,
  ) {}

  /**
   * By entry. Nobody here knows the lots of other provinces, and an unknown lot has nothing to be found. Until the
   * transaction ends nothing else becomes known of these lots.
   */
  async findingsOf(tx: Tx, entries: readonly EntryOfLot[]): Promise<ReadonlyMap<string, readonly LotFinding[]>> {
    const asked = entries.flatMap(({ id, vaccine, lot, day: on, facilityCode, origin, state }) =>
      lot === null || origin !== 'facility' || state === 'withdrawn' ? [] : [{ id, vaccine, lot, facilityCode, on }],
    );
    await this.locks.share(tx, asked);
    const found = await this.lots.violations(tx, asked);
    return new Map(asked.map(({ id }, index) => [id, found[index] ?? []]));
  }
}
