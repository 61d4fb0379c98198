import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { vaccineLot } from './vaccine-lot.js';

export const recallWithdrawn = defineEvent({
  type: 'vn.lachan.vaccination.recall-withdrawn.v1',
  topic: 'vaccination.lot.v1',
  title: 'The recall of a lot was taken back',
  data: z.strictObject({ day: z.iso.date(), ...vaccineLot }),
  examples: [{ day: '2021-08-12', vaccine: 'astrazeneca', lot: 'ABV1234' }],
});
