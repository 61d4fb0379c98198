import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { resultExample, resultStrata } from './specimen-strata.js';

export const resultWithdrawn = defineEvent({
  type: 'vn.lachan.testing.result-withdrawn.v1',
  topic: 'testing.result.v1',
  title: 'A released result was taken back and nothing put in its place',
  data: z.strictObject({
    /** The day of the withdrawal in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: z.strictObject(resultStrata),
  }),
  examples: [{ day: '2021-08-13', before: resultExample }],
});
