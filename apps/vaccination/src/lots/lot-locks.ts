import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { lockNames, LOCKS } from '../advisory-locks.js';

export interface LockedLot {
  readonly vaccine: string;
  readonly lot: string;
}

/**
 * Doses share what acts on lots and stocks hold alone: a dose is either seen by the act that comes after it, or sees what
 * the act has left. All are taken in one order, and held until the transaction ends.
 */
@Injectable()
export class LotLocks {
  async share(tx: Tx, lots: readonly (LockedLot & { readonly facilityCode: string })[]): Promise<void> {
    const names = lots.flatMap((one) => [lotKey(one), pointKey(one.facilityCode)]);
    await lockNames(tx, LOCKS.lots, names, 'share');
  }

  async hold(tx: Tx, lot: LockedLot, facilities: readonly string[] = []): Promise<void> {
    await lockNames(tx, LOCKS.lots, [lotKey(lot), ...facilities.map(pointKey)]);
  }

  /** As `hold`, of several lots at a point at once. */
  async holdAll(tx: Tx, lots: readonly LockedLot[], facilityCode: string): Promise<void> {
    await lockNames(tx, LOCKS.lots, [...lots.map(lotKey), pointKey(facilityCode)]);
  }
}

const lotKey = ({ vaccine, lot }: LockedLot): string => `lot ${vaccine} ${lot}`;
const pointKey = (facilityCode: string): string => `point ${facilityCode}`;
