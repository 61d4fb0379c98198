import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { declarationStrata } from './declaration-strata.js';

export const declarationReviewed = defineEvent({
  type: 'vn.lachan.health-declaration.declaration-reviewed.v1',
  topic: 'health-declaration.declaration.v1',
  title: 'An officer reviewed a declaration',
  data: z.strictObject({
    /** The day of the review in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    decision: z.enum(['no-action', 'advised', 'test-ordered', 'quarantine-advised', 'unreachable']),
    declaration: z.strictObject(declarationStrata),
  }),
  examples: [
    {
      day: '2021-08-12',
      decision: 'test-ordered',
      declaration: {
        day: '2021-08-11',
        form: 'whole-population',
        residence: { kind: 'commune', communeCode: '31318' },
        sex: 'female',
        ageBand: '35-39',
        ageEstimated: true,
        outcome: 'attention',
        reasons: ['symptom-reported'],
        onBehalf: false,
      },
    },
    {
      day: '2021-08-12',
      decision: 'quarantine-advised',
      declaration: {
        day: '2021-08-11',
        form: 'self-monitoring',
        residence: { kind: 'commune', communeCode: '31318' },
        sex: 'male',
        ageBand: '40-44',
        ageEstimated: false,
        outcome: 'attention',
        reasons: ['fever-measured'],
        onBehalf: false,
      },
    },
  ],
});
