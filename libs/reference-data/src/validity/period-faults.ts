import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { isEmptyPeriod, overlap, type Period } from './period.js';

/** What the faults are about: an entry with a period, and where it stands in its file. */
export interface DatedEntry extends Period {
  readonly path: readonly PropertyKey[];
}

/** Periods that end before they begin, and each entry that overlaps the one that began before it. */
export function periodFaults(entries: readonly DatedEntry[]): LocatedFault[] {
  const empty = entries
    .filter(isEmptyPeriod)
    .map(({ path }) => ({ pointer: pointerTo([...path, 'validTo']), message: 'is not after validFrom' }));
  const ordered = [...entries].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const overlapping = ordered.flatMap((entry, index) => {
    const before = ordered.slice(0, index).find((other) => overlap(other, entry));
    if (!before) return [];
    const message = `overlaps the period of ${pointerTo(before.path)}`;
    return [{ pointer: pointerTo([...entry.path, 'validFrom']), message }];
  });
  return [...empty, ...overlapping];
}
