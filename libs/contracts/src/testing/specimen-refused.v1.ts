import { RECEIPT_CONDITIONS } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { facilityCode, specimenExample, specimenStrata } from './specimen-strata.js';

export const specimenRefused = defineEvent({
  type: 'vn.lachan.testing.specimen-refused.v1',
  topic: 'testing.specimen.v1',
  title: 'A laboratory refused a specimen and asked for a new one',
  data: z.strictObject({
    /** The day of the refusal in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    laboratoryCode: facilityCode,
    condition: z.enum(RECEIPT_CONDITIONS),
    specimen: z.strictObject(specimenStrata),
  }),
  examples: [{ day: '2021-08-11', laboratoryCode: 'CDC-HG', condition: 'leaking', specimen: specimenExample }],
});
