import type { CubeDelta } from './cube-delta.js';

const SEPARATOR = '\u0001';

const cellOf = (delta: CubeDelta): string =>
  [delta.indicator, delta.margin, delta.day, delta.area, delta.place, delta.sex, delta.ageBand, delta.category].join(
    SEPARATOR,
  );

/**
 * Sums deltas that fall into one cell and sorts by cell, so that batches which run side by side take their row locks
 * in one order. A sum of zero stays: whether a row exists must not depend on how events were batched.
 */
export function sumByCell(deltas: readonly CubeDelta[], byRecordedHour: boolean): CubeDelta[] {
  const sums = new Map<string, CubeDelta>();
  for (const delta of deltas) {
    const key = byRecordedHour ? cellOf(delta) + SEPARATOR + delta.recordedHour : cellOf(delta);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, value: known.value + delta.value } : delta);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta);
}
