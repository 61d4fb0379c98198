import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { facilityCode, specimenExample, specimenStrata } from './specimen-strata.js';

/** What a specimen waits for. */
export const OVERDUE_STAGES = ['dispatch', 'receipt', 'test', 'validation', 'release'] as const;
export type OverdueStage = (typeof OVERDUE_STAGES)[number];

export const specimenOverdueChanged = defineEvent({
  type: 'vn.lachan.testing.specimen-overdue-changed.v1',
  topic: 'testing.specimen.v1',
  title: 'A specimen is late at a stage, or no longer so: the alarm',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    stage: z.enum(OVERDUE_STAGES),
    overdue: z.boolean(),
    /** Who has it or awaits it; null where no laboratory is known yet. */
    laboratoryCode: facilityCode.nullable(),
    specimen: z.strictObject(specimenStrata),
  }),
  examples: [
    { day: '2021-08-12', stage: 'receipt', overdue: true, laboratoryCode: 'CDC-HG', specimen: specimenExample },
    { day: '2021-08-12', stage: 'receipt', overdue: false, laboratoryCode: null, specimen: specimenExample },
  ],
});
