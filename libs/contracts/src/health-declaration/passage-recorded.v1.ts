import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { passageDecision, passageStrata } from './passage-strata.js';

export const passageRecorded = defineEvent({
  type: 'vn.lachan.health-declaration.passage-recorded.v1',
  topic: 'health-declaration.passage.v1',
  title: 'Somebody was scanned at a checkpoint',
  data: z.strictObject({
    ...passageStrata,
    /** Absent where the officer had not decided yet: `passage-decided` follows. */
    decision: passageDecision.optional(),
  }),
  examples: [
    {
      day: '2021-08-11',
      hour: 7,
      checkpointCode: 'CP-CAI-TAC',
      communeCode: '31362',
      direction: 'in',
      colour: 'yellow',
      reasons: ['high-risk-visited'],
      offline: false,
      origin: { kind: 'outside', provinceCode: '79' },
      destination: { kind: 'commune', communeCode: '31318' },
      decision: 'sent-to-testing',
    },
    {
      day: '2021-08-11',
      hour: 23,
      checkpointCode: 'CP-CAI-TAC',
      communeCode: '31362',
      direction: 'out',
      colour: 'green',
      reasons: [],
      offline: true,
    },
  ],
});
