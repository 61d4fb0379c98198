import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** Idempotency keys lie on the rows and are kept for seven business days at least. */
const DAYS_MIN = 7;

const set = z.strictObject({
  ...periodFields,
  declarationDays: z.int().min(DAYS_MIN).max(3_650),
  checkInDays: z.int().min(DAYS_MIN).max(3_650),
  /** Of checkpoints. */
  passageDays: z.int().min(DAYS_MIN).max(3_650),
  /** How long a printed card is taken, and its holder kept. */
  personalCardDays: z.int().min(DAYS_MIN).max(3_650),
  /** Name and e-mail of staff, after the day on which their account ended. */
  staffDays: z.int().min(DAYS_MIN).max(3_650),
  /** Of who is on duty at vaccination points. */
  rosterDays: z.int().min(DAYS_MIN).max(3_650),
  /** Who was in the pack of a vaccination point for a day without network; a device that comes back later names nobody by it. */
  dayPackDays: z.int().min(DAYS_MIN).max(3_650),
  /** What was written when a conflict of a dose was decided, after that day. */
  doseConflictDays: z.int().min(DAYS_MIN).max(3_650),
  /** What was said of an incident at a vaccination point, after the day on which it was said. */
  supportIncidentDays: z.int().min(DAYS_MIN).max(3_650),
  /** Who claimed a supply point, after the claim led to nothing any more. */
  supplyClaimDays: z.int().min(DAYS_MIN).max(3_650),
  /** The phone of whoever reported of a shop, after the day of its last report; no shorter than it may go unheard. */
  supplyReporterDays: z.int().min(DAYS_MIN).max(3_650),
});

export const retentionPeriodsFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** How long personal data is kept, with the period in which that holds. */
export type DatedRetentionPeriods = Readonly<z.output<typeof set>>;
