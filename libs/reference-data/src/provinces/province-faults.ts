import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { setFaults } from '../validity/set-faults.js';
import type { ProvinceSet } from './provinces.schema.js';

/** A set has each code once, and one set is in force at a time. */
export function provinceFaults(file: { readonly sets: readonly ProvinceSet[] }): LocatedFault[] {
  const repeated = file.sets.flatMap(({ provinces }, set) =>
    provinces.flatMap(({ code }, index) => {
      const first = provinces.findIndex((province) => province.code === code);
      if (first === index) return [];
      return [{ pointer: pointerTo(['sets', set, 'provinces', index, 'code']), message: `repeats the code ${code}` }];
    }),
  );
  return [...repeated, ...setFaults(file)];
}
