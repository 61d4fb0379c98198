import type { Tx } from '#libs/database';

/**
 * What this service locks by numbers of its own in PostgreSQL, each apart from all others. While an older process runs
 * beside a newer one both must lock the same: a number that is given is never given anew.
 */
export const LOCKS = {
  /** Names of people: of two new people of one name, one sees the other. */
  names: 4_147,
  /** A facility's day: doses share it, a signature holds it. */
  facilityDays: 4_148,
  doseKeys: 4_149,
  certificateKeys: 4_150,
  /** Lots and points: doses share them, what acts on stock holds them. */
  lots: 4_151,
  /** Of every route that has no number of its own for its keys. */
  requestKeys: 4_152,
  /** Communes for which a list of identity checks is made. */
  checkLists: 4_153,
  merges: 4_154,
  certificates: 4_155,
  nationalExportKeys: 4_156,
  adverseEventKeys: 4_161,
  adverseEventReportKeys: 4_162,
  supportDutyKeys: 4_163,
  supportIncidentKeys: 4_164,
  screeningKeys: 4_165,
  listingKeys: 4_166,
} as const;

export type Lock = (typeof LOCKS)[keyof typeof LOCKS];

/** Held until the transaction ends, and taken in one order. */
export async function lockNumbers(tx: Tx, lock: Lock, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  await tx.query('SELECT pg_advisory_xact_lock($1, number) FROM unnest($2::integer[]) AS number', [lock, ordered]);
}

/**
 * Digests of idempotency keys: of equal requests in two transactions the second waits, and then finds what the first has
 * made. Held until the transaction ends.
 */
export function lockKeys(tx: Tx, lock: Lock, keys: readonly Buffer[]): Promise<void> {
  return lockNumbers(
    tx,
    lock,
    keys.map((key) => key.readInt32BE(key.length - Int32Array.BYTES_PER_ELEMENT)),
  );
}

/** Things by what they are called. Others who share them go on, and whoever holds them waits for all. */
export async function lockNames(
  tx: Tx,
  lock: Lock,
  names: readonly string[],
  how: 'hold' | 'share' = 'hold',
): Promise<void> {
  if (names.length === 0) return;
  const take = how === 'share' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(
    `SELECT ${take}($1, number) FROM (SELECT DISTINCT hashtext(name) AS number FROM unnest($2::text[]) AS name
       ORDER BY number) AS numbers`,
    [lock, names],
  );
}
