import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { facilityCode, specimenExample, specimenStrata } from './specimen-strata.js';

export const specimenReceived = defineEvent({
  type: 'vn.lachan.testing.specimen-received.v1',
  topic: 'testing.specimen.v1',
  title: 'A laboratory took a specimen into its custody',
  data: z.strictObject({
    /** The day of receipt in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    laboratoryCode: facilityCode,
    specimen: z.strictObject(specimenStrata),
  }),
  examples: [{ day: '2021-08-11', laboratoryCode: 'CDC-HG', specimen: specimenExample }],
});
