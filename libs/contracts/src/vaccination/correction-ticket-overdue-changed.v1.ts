import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

export const correctionTicketOverdueChanged = defineEvent({
  type: 'vn.lachan.vaccination.correction-ticket-overdue-changed.v1',
  topic: 'vaccination.correction-ticket.v1',
  title: "A citizen's request to correct a record was not answered in time, or is no longer late: the alarm",
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    overdue: z.boolean(),
    /** The facility that it concerns; null while that is not known. */
    facilityCode: facilityCode.nullable(),
    /** Where the citizen lives, or else where that facility lies; null where neither is known. */
    communeCode: communeCode.nullable(),
  }),
  examples: [
    { day: '2021-08-19', overdue: true, facilityCode: null, communeCode: '31318' },
    { day: '2021-08-20', overdue: false, facilityCode: 'TTYT-930', communeCode: '31318' },
  ],
});
