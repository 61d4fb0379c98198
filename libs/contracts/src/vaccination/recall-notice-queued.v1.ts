import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';
import { vaccineLot } from './vaccine-lot.js';

/** One a point: what it has to put aside, and how many people it has to tell. Who they are, the service itself lists. */
export const recallNoticeQueued = defineEvent({
  type: 'vn.lachan.vaccination.recall-notice-queued.v1',
  topic: 'vaccination.recall.v1',
  title: 'A point is to be told of the recall of a lot',
  data: z.strictObject({
    day: z.iso.date(),
    ...vaccineLot,
    facilityCode,
    communeCode,
    vials: z.int().min(0),
    doses: z.int().min(0),
  }),
  examples: [
    {
      ...{ day: '2021-08-11', vaccine: 'astrazeneca', lot: 'ABV1234', facilityCode: 'TTYT-930', communeCode: '31318' },
      ...{ vials: 12, doses: 96 },
    },
  ],
});
