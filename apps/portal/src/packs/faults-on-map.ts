import type { ReviewedPoint } from '../maps/reviewed-style';
import type { PackFinding } from './finding-place.rules';

export const FAULT_COLOUR = '#d55e00';

/** The faults that have a place, each with its number in the table. */
export function faultsOnMap(faults: readonly PackFinding[]): readonly ReviewedPoint[] {
  return faults.flatMap(({ place }, index) => {
    if (place === null) return [];
    const number = String(index + 1);
    return [{ ...place, code: number, colour: FAULT_COLOUR, label: number }];
  });
}
