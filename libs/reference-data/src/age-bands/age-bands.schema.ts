import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 50;
const MAX_BANDS = 40;

const band = z.strictObject({
  label: z.string().min(1).max(10),
  /** Full years, both inclusive; the last band is open. */
  fromYears: z.int().nonnegative(),
  toYears: z.int().nonnegative().optional(),
});

const set = z.strictObject({ ...periodFields, bands: z.array(band).min(1).max(MAX_BANDS) });

export const ageBandsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

export type AgeBand = Readonly<z.output<typeof band>>;
export type AgeBandSet = Readonly<z.output<typeof set>>;
