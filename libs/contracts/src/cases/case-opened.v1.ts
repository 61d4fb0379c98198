import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { caseExample, caseStrata } from './case-strata.js';

export const caseOpened = defineEvent({
  type: 'vn.lachan.cases.case-opened.v1',
  topic: 'cases.case.v1',
  title: 'A case was opened, confirmed or suspect',
  data: z.strictObject(caseStrata),
  examples: [caseExample, { ...caseExample, classification: 'suspect', origin: 'unknown' }],
});
