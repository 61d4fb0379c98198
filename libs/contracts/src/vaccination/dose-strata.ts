import { DOSE_KINDS, DOSE_ORIGINS, VACCINES } from '#libs/vocabulary';
import { z } from 'zod';
import { communeCode, facilityCode, personStrata } from '../testing/specimen-strata.js';

export const DOSE_NUMBER_MAX = 20;

/** What a statistician may know of one dose that stands. */
export const doseStrata = {
  /** The day on which it was given, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  origin: z.enum(DOSE_ORIGINS),
  /** Who gave it; for a dose from outside the province, who entered it. */
  facilityCode,
  communeCode,
  vaccine: z.enum(VACCINES),
  /** As printed on the vial; null where it is not known. */
  lot: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9./-]{0,29}$/)
    .nullable(),
  /** In the order of the days; a dose that is entered late moves the later ones. */
  doseNumber: z.int().min(1).max(DOSE_NUMBER_MAX),
  kind: z.enum(DOSE_KINDS),
  /** Of 3355/QĐ-BYT, or `unknown`. */
  priorityGroup: z.string().regex(/^(?:\d{1,2}|unknown)$/),
  ...personStrata,
};
export type DoseStrata = z.output<z.ZodObject<typeof doseStrata>>;

export const doseExample = {
  day: '2021-08-11',
  origin: 'facility',
  facilityCode: 'TTYT-930',
  communeCode: '31318',
  vaccine: 'astrazeneca',
  lot: 'ABV1234',
  doseNumber: 1,
  kind: 'basic',
  priorityGroup: '1',
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
  ageBand: '35-39',
  ageEstimated: false,
} as const;
