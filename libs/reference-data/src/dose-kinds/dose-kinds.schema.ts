import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const most = z.int().min(1).max(10);

const set = z.strictObject({
  ...periodFields,
  /** Days after the last basic dose; null before the word existed. */
  additional: z.strictObject({ minDays: z.int().min(1).max(366), most }).nullable(),
  /** Months after the last basic or additional dose; null before the word existed. */
  booster: z.strictObject({ minMonths: z.int().min(1).max(24), most }).nullable(),
});

export const doseKindsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(100) });
