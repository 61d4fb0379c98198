import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';
import { vaccineLot } from './vaccine-lot.js';

export const stockBalanced = defineEvent({
  type: 'vn.lachan.vaccination.stock-balanced.v1',
  topic: 'vaccination.stock.v1',
  title: 'A point has closed the balance of a lot on a day, for the first time or anew',
  data: z.strictObject({
    day: z.iso.date(),
    ...vaccineLot,
    facilityCode,
    communeCode,
    /** What was opened and neither given nor wasted, in hundredths of a dose; null where it was not closed before. */
    before: z.int().nullable(),
    after: z.int(),
  }),
  examples: [
    {
      ...{ day: '2021-08-11', vaccine: 'astrazeneca', lot: 'ABV1234', facilityCode: 'TTYT-930', communeCode: '31318' },
      ...{ before: null, after: 100 },
    },
  ],
});
