import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { periodFaults } from './period-faults.js';
import type { Period } from './period.js';

/**
 * What can be wrong with entries that must hold on every day: they overlap, leave a gap, or end. `path` leads to their
 * list.
 */
export function successionFaults(entries: readonly Period[], path: readonly PropertyKey[]): LocatedFault[] {
  const placed = entries.map((entry, index) => ({ ...entry, path: [...path, index] }));
  const ordered = [...placed].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const gaps = ordered.flatMap((entry, index) => {
    const next = ordered[index + 1];
    const isFollowed = entry.validTo === undefined || (next !== undefined && next.validFrom <= entry.validTo);
    if (isFollowed) return [];
    return [{ pointer: pointerTo([...entry.path, 'validTo']), message: 'leaves days without an entry after it' }];
  });
  return [...periodFaults(placed), ...gaps];
}
