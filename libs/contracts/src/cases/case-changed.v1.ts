import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { caseExample, caseStrata } from './case-strata.js';

export const caseChanged = defineEvent({
  type: 'vn.lachan.cases.case-changed.v1',
  topic: 'cases.case.v1',
  title: 'What is counted of a case has changed: confirmed, ended, withdrawn or corrected',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: z.strictObject(caseStrata),
    after: z.strictObject(caseStrata),
  }),
  examples: [
    { day: '2021-08-25', before: caseExample, after: { ...caseExample, status: 'recovered', endedDay: '2021-08-25' } },
    { day: '2021-08-13', before: caseExample, after: { ...caseExample, status: 'withdrawn' } },
  ],
});
