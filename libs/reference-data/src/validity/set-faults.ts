import type { LocatedFault } from '../files/data-faults.js';
import { periodFaults } from './period-faults.js';
import type { Period } from './period.js';

/** What can be wrong with the periods of a file of sets, one of which is in force at a time. */
export function setFaults({ sets }: { readonly sets: readonly Period[] }): LocatedFault[] {
  return periodFaults(sets.map(({ validFrom, validTo }, index) => ({ validFrom, validTo, path: ['sets', index] })));
}
