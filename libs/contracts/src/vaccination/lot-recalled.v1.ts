import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { vaccineLot } from './vaccine-lot.js';

/** From now on nothing of the lot is given; who had it is followed up, and certificates of it are marked. */
export const lotRecalled = defineEvent({
  type: 'vn.lachan.vaccination.lot-recalled.v1',
  topic: 'vaccination.lot.v1',
  title: 'A lot of a vaccine was recalled',
  data: z.strictObject({
    day: z.iso.date(),
    ...vaccineLot,
    /** How many points were told, and how many doses that stood had been given of it. */
    points: z.int().min(0),
    doses: z.int().min(0),
  }),
  examples: [{ day: '2021-08-11', vaccine: 'astrazeneca', lot: 'ABV1234', points: 2, doses: 118 }],
});
