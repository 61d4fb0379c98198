import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** A week: longer no device keeps people sealed. */
const MAX_LATE_HOURS = 168;
const MAX_PACK_HOURS = 72;
const MAX_MINUTES = 24 * 60;

const set = z.strictObject({
  ...periodFields,
  /** Hours after the passage within which it is still taken. */
  lateHours: z.int().min(1).max(MAX_LATE_HOURS),
  /** Minutes that a device's clock may run ahead. */
  aheadMinutes: z.int().min(0).max(60),
  /** Hours after the end of its day until which a day pack may be used. */
  dayPackHours: z.int().min(1).max(MAX_PACK_HOURS),
  /** Minutes within which nobody passes two checkpoints with one code. */
  sameTimeMinutes: z.int().min(1).max(MAX_MINUTES),
});

export const checkpointLimitsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

export type DatedCheckpointLimits = Readonly<z.output<typeof set>>;
