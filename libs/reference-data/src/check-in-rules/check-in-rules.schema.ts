import { PLACE_KINDS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** A week: idempotency keys are kept no longer than that for certain. */
const LATE_HOURS_MAX = 168;

/** No stay is recorded as longer than a day: tracing looks back so far, and no further, for who was still there. */
export const STAY_MINUTES_MAX = 24 * 60;

const stayMinutes = z.int().min(1).max(STAY_MINUTES_MAX);
const WHEN_FULL = ['refuse', 'warn'] as const;

const set = z.strictObject({
  ...periodFields,
  /** How far back a check-in or check-out may lie when it arrives. */
  lateHours: z.int().min(1).max(LATE_HOURS_MAX),
  /** How far a phone's clock may run ahead; within it the arrival is recorded instead. */
  aheadMinutes: z.int().min(0).max(60),
  /** After how long who has not checked out is taken to have left, by kind of place. */
  stayMinutes: z.strictObject({ otherwise: stayMinutes, byKind: z.partialRecord(z.enum(PLACE_KINDS), stayMinutes) }),
  /** What happens at a place that has as many people inside as it may hold. */
  whenFull: z.strictObject({
    otherwise: z.enum(WHEN_FULL),
    byKind: z.partialRecord(z.enum(PLACE_KINDS), z.enum(WHEN_FULL)),
  }),
});

export const checkInRulesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** Rules of entering and leaving a public place, with the period in which they hold. */
export type DatedCheckInRules = Readonly<z.output<typeof set>>;
