import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** Any number: keeps these locks apart from all others of the service. */
const LOT_LOCKS = 4_151;
const KEY_LOCKS = 4_152;

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
    await take(
      tx,
      'pg_advisory_xact_lock_shared',
      lots.flatMap((one) => [lotKey(one), pointKey(one.facilityCode)]),
    );
  }

  /** Equal requests wait for each other too, and the second finds what the first has made. */
  async hold(tx: Tx, lot: LockedLot, facilities: readonly string[] = []): Promise<void> {
    await take(tx, 'pg_advisory_xact_lock', [lotKey(lot), ...facilities.map(pointKey)]);
  }

  /** As `hold`, of several lots at a point at once. */
  async holdAll(tx: Tx, lots: readonly LockedLot[], facilityCode: string): Promise<void> {
    await take(tx, 'pg_advisory_xact_lock', [...lots.map(lotKey), pointKey(facilityCode)]);
  }

  /** Before `hold`. */
  async holdKey(tx: Tx, key: Buffer): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [KEY_LOCKS, key.readInt32BE(key.length - 4)]);
  }
}

const lotKey = ({ vaccine, lot }: LockedLot): string => `lot ${vaccine} ${lot}`;
const pointKey = (facilityCode: string): string => `point ${facilityCode}`;

async function take(tx: Tx, lock: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `SELECT ${lock}($1, number) FROM (SELECT DISTINCT hashtext(key) AS number FROM unnest($2::text[]) AS key
       ORDER BY number) AS keys`,
    [LOT_LOCKS, keys],
  );
}
