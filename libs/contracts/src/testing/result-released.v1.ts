import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { resultExample, resultStrata } from './specimen-strata.js';

export const resultReleased = defineEvent({
  type: 'vn.lachan.testing.result-released.v1',
  topic: 'testing.result.v1',
  title: 'The result of a specimen was released for the first time',
  data: z.strictObject(resultStrata),
  examples: [resultExample, { ...resultExample, value: 'negative', pool: 'field', personRef: null, assurance: 'none' }],
});
