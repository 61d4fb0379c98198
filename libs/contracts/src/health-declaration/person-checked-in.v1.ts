import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { checkInStrata } from './check-in-strata.js';

export const personCheckedIn = defineEvent({
  type: 'vn.lachan.health-declaration.person-checked-in.v1',
  topic: 'health-declaration.check-in.v1',
  title: 'Somebody entered a public place',
  data: z.strictObject(checkInStrata),
  examples: [
    {
      day: '2021-08-11',
      hour: '2021-08-11T07',
      place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' },
      way: 'person-scans',
    },
    {
      day: '2021-08-11',
      hour: '2021-08-11T18',
      place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' },
      way: 'place-scans',
    },
  ],
});
