import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

/** What a severe event waits for: that somebody finds the dose of a citizen's report, or tells the department. */
export const ADVERSE_EVENT_STAGES = ['match', 'notification'] as const;
export type AdverseEventStage = (typeof ADVERSE_EVENT_STAGES)[number];

export const adverseEventOverdueChanged = defineEvent({
  type: 'vn.lachan.vaccination.adverse-event-overdue-changed.v1',
  topic: 'vaccination.adverse-event.v1',
  title: 'A severe event after a dose was not passed on in time, or is no longer late: the alarm',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    stage: z.enum(ADVERSE_EVENT_STAGES),
    overdue: z.boolean(),
    /** Who has to act; null while the dose of a citizen's report is not known. */
    facilityCode: facilityCode.nullable(),
    /** Where that facility lies, or the citizen says to live; null where that is not known. */
    communeCode: communeCode.nullable(),
  }),
  examples: [
    { day: '2021-08-12', stage: 'notification', overdue: true, facilityCode: 'TTYT-930', communeCode: '31318' },
    { day: '2021-08-12', stage: 'match', overdue: false, facilityCode: null, communeCode: null },
  ],
});
