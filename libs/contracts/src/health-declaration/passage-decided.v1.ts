import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { passageDecision, passageStrata } from './passage-strata.js';

export const passageDecided = defineEvent({
  type: 'vn.lachan.health-declaration.passage-decided.v1',
  topic: 'health-declaration.passage.v1',
  title: 'An officer decided about somebody who had been scanned before',
  data: z.strictObject({
    /** The day of the decision in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    decision: passageDecision,
    passage: z.strictObject(passageStrata),
  }),
  examples: [
    {
      day: '2021-08-12',
      decision: 'approved',
      passage: {
        day: '2021-08-11',
        hour: 23,
        checkpointCode: 'CP-CAI-TAC',
        communeCode: '31362',
        direction: 'out',
        colour: 'green',
        reasons: [],
        offline: false,
      },
    },
  ],
});
