import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { adverseEventExample as common, adverseEventStrata } from './adverse-event-strata.js';

/**
 * Every way in which the count of adverse events changes, as a difference: one is reported, amended or withdrawn, or its
 * dose is corrected, withdrawn, or turns out to be one with another.
 */
export const adverseEventCounted = defineEvent({
  type: 'vn.lachan.vaccination.adverse-event-counted.v1',
  topic: 'vaccination.adverse-event.v1',
  title: 'What is counted of one adverse event after a dose has changed',
  data: z.strictObject({
    /** Null when it was not counted before. */
    before: z.strictObject(adverseEventStrata).nullable(),
    /** Null when it is no longer counted. */
    after: z.strictObject(adverseEventStrata).nullable(),
  }),
  examples: [
    { before: null, after: common },
    { before: common, after: { ...common, severity: 'severe' } },
    { before: common, after: null },
  ],
});
