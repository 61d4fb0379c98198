import { STOCK_USES } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';
import { vaccineLot } from './vaccine-lot.js';

export const stockUsed = defineEvent({
  type: 'vn.lachan.vaccination.stock-used.v1',
  topic: 'vaccination.stock.v1',
  title: 'Vaccine was opened, found beyond the label, wasted or destroyed at a point',
  data: z.strictObject({
    day: z.iso.date(),
    ...vaccineLot,
    facilityCode,
    communeCode,
    use: z.enum(STOCK_USES),
    /** In hundredths of a dose of the label. */
    hundredths: z.int().min(0),
  }),
  examples: [
    {
      ...{ day: '2021-08-11', vaccine: 'astrazeneca', lot: 'ABV1234', facilityCode: 'TTYT-930', communeCode: '31318' },
      ...{ use: 'opened', hundredths: 2_000 },
    },
  ],
});
