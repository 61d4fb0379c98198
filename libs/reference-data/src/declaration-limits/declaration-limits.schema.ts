import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** A week: idempotency keys are kept no longer than that for certain. */
const LATE_HOURS_MAX = 168;

const set = z.strictObject({
  ...periodFields,
  lateHours: z.int().min(1).max(LATE_HOURS_MAX),
  aheadMinutes: z.int().min(0).max(60),
  correctionHours: z.int().min(0).max(LATE_HOURS_MAX),
});

export const declarationLimitsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** Limits of time of a declaration, with the period in which they hold. */
export type DatedDeclarationLimits = Readonly<z.output<typeof set>>;
