import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { setFaults } from '../validity/set-faults.js';
import type { AgeBand, AgeBandSet } from './age-bands.schema.js';

/** Bands of a set leave no age out, hold none twice, end open, and are labelled by what they hold. */
export function ageBandFaults(file: { readonly sets: readonly AgeBandSet[] }): LocatedFault[] {
  const inBands = file.sets.flatMap(({ bands }, set) =>
    bands.flatMap((band, index) =>
      bandFaults(band, bands[index - 1], index === bands.length - 1).map(({ field, message }) => ({
        pointer: pointerTo(['sets', set, 'bands', index, field]),
        message,
      })),
    ),
  );
  return [...inBands, ...setFaults(file)];
}

function bandFaults(band: AgeBand, before: AgeBand | undefined, last: boolean): { field: string; message: string }[] {
  const faults = [];
  const expectedFrom = before ? (before.toYears ?? NaN) + 1 : 0;
  const label = band.toYears === undefined ? `${band.fromYears}+` : `${band.fromYears}-${band.toYears}`;
  if (band.fromYears !== expectedFrom) faults.push({ field: 'fromYears', message: 'does not follow the band before' });
  if (band.label !== label) faults.push({ field: 'label', message: `is not ${label}` });
  if (last !== (band.toYears === undefined)) faults.push({ field: 'toYears', message: 'only the last band is open' });
  if (band.toYears !== undefined && band.toYears < band.fromYears) {
    faults.push({ field: 'toYears', message: 'lies below fromYears' });
  }
  return faults;
}
