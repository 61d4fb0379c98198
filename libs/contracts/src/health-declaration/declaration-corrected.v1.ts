import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { declarationStrata } from './declaration-strata.js';

const strata = z.strictObject(declarationStrata);

export const declarationCorrected = defineEvent({
  type: 'vn.lachan.health-declaration.declaration-corrected.v1',
  topic: 'health-declaration.declaration.v1',
  title: 'The declarant corrected a declaration; both states are given so that counts can be moved',
  data: z.strictObject({ before: strata, after: strata }),
  examples: [
    {
      before: {
        day: '2021-08-11',
        form: 'whole-population',
        residence: { kind: 'commune', communeCode: '31318' },
        sex: 'female',
        ageBand: '35-39',
        ageEstimated: true,
        outcome: 'clear',
        reasons: [],
        onBehalf: false,
      },
      after: {
        day: '2021-08-11',
        form: 'whole-population',
        residence: { kind: 'commune', communeCode: '31321' },
        sex: 'female',
        ageBand: '35-39',
        ageEstimated: true,
        outcome: 'attention',
        reasons: ['exposure-reported'],
        onBehalf: false,
      },
    },
    {
      before: {
        day: '2021-08-11',
        form: 'domestic-move',
        residence: { kind: 'outside', provinceCode: '79' },
        sex: 'male',
        ageBand: '40-44',
        ageEstimated: false,
        outcome: 'clear',
        reasons: [],
        onBehalf: false,
      },
      after: {
        day: '2021-08-11',
        form: 'domestic-move',
        residence: { kind: 'outside', provinceCode: '79' },
        sex: 'male',
        ageBand: '40-44',
        ageEstimated: false,
        outcome: 'attention',
        reasons: ['from-epidemic-area'],
        onBehalf: false,
      },
    },
  ],
});
