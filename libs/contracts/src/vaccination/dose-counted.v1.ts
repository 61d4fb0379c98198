import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { doseExample, doseStrata } from './dose-strata.js';

/**
 * Every way in which the count of doses changes, as a difference: a dose is recorded, corrected or withdrawn, turns out
 * to be one with another, or gets another number because of what was entered since.
 */
export const doseCounted = defineEvent({
  type: 'vn.lachan.vaccination.dose-counted.v1',
  topic: 'vaccination.dose.v1',
  title: 'What is counted of one dose has changed',
  data: z.strictObject({
    /** Null when it was not counted before. */
    before: z.strictObject(doseStrata).nullable(),
    /** Null when it is no longer counted. */
    after: z.strictObject(doseStrata).nullable(),
  }),
  examples: [
    { before: null, after: doseExample },
    { before: doseExample, after: { ...doseExample, doseNumber: 2 } },
    { before: doseExample, after: null },
  ],
});
