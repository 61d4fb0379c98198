import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
const HOURS_MAX = 720;
const hours = z.int().min(1).max(HOURS_MAX);

const set = z.strictObject({
  ...periodFields,
  /** How long an entry may lie at a level before anybody takes it; then it moves up. */
  untakenHours: z.strictObject({ commune: hours, district: hours }),
  /** How long the officer who has taken an entry may do nothing with it; then it is released, and moves up. */
  leftHours: hours,
});

export const attentionEscalationFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** When what was left moves up from commune to district to province, with the period in which that holds. */
export type DatedAttentionEscalation = Readonly<z.output<typeof set>>;
