import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { declarationStrata } from './declaration-strata.js';

export const declarationSubmitted = defineEvent({
  type: 'vn.lachan.health-declaration.declaration-submitted.v1',
  topic: 'health-declaration.declaration.v1',
  title: 'A health declaration was accepted',
  data: z.strictObject(declarationStrata),
  examples: [
    {
      day: '2021-08-11',
      form: 'whole-population',
      residence: { kind: 'commune', communeCode: '31318' },
      place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' },
      sex: 'female',
      ageBand: '35-39',
      ageEstimated: true,
      outcome: 'attention',
      reasons: ['symptom-reported'],
      onBehalf: false,
    },
    {
      day: '2021-08-11',
      form: 'whole-population',
      residence: { kind: 'outside', provinceCode: '79' },
      sex: 'male',
      ageBand: '80+',
      ageEstimated: false,
      outcome: 'clear',
      reasons: [],
      onBehalf: true,
    },
  ],
});
