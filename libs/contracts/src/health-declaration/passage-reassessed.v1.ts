import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { passageStrata } from './passage-strata.js';

const passage = {
  hour: 7,
  checkpointCode: 'CP-CAI-TAC',
  communeCode: '31362',
  direction: 'in',
  offline: false,
} as const;

export const passageReassessed = defineEvent({
  type: 'vn.lachan.health-declaration.passage-reassessed.v1',
  topic: 'health-declaration.passage.v1',
  title: 'Papers were shown after the colour, which was decided again',
  data: z.strictObject({
    /** What was recorded, or last decided, and holds no longer. */
    before: z.strictObject(passageStrata),
    /** The same passage by its papers. */
    after: z.strictObject(passageStrata),
  }),
  examples: [
    {
      before: { ...passage, day: '2021-08-11', colour: 'yellow', reasons: ['high-risk-visited'] },
      after: { ...passage, day: '2021-08-11', colour: 'green', reasons: [] },
    },
  ],
});
