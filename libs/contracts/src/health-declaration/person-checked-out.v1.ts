import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { checkInStrata } from './check-in-strata.js';

export const personCheckedOut = defineEvent({
  type: 'vn.lachan.health-declaration.person-checked-out.v1',
  topic: 'health-declaration.check-in.v1',
  title: 'Somebody left a public place, or is taken to have left it',
  data: z.strictObject({
    ...checkInStrata,
    /** Nobody scanned: the stay ended by the rule of the kind of place, or by the next check-in there. */
    automatic: z.boolean(),
  }),
  examples: [
    {
      day: '2021-08-11',
      hour: '2021-08-11T08',
      place: { code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' },
      way: 'person-scans',
      automatic: true,
    },
  ],
});
