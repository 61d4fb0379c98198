import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { resultExample, resultStrata } from './specimen-strata.js';

export const resultAmended = defineEvent({
  type: 'vn.lachan.testing.result-amended.v1',
  topic: 'testing.result.v1',
  title: 'A released result was replaced by a new version',
  data: z.strictObject({
    /** The day of the amendment in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: z.strictObject(resultStrata),
    after: z.strictObject(resultStrata),
  }),
  examples: [
    {
      day: '2021-08-13',
      before: resultExample,
      after: { ...resultExample, version: 2, value: 'negative' },
    },
  ],
});
