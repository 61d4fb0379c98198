import { CORRECTION_KINDS, CORRECTION_OUTCOMES, CORRECTION_REFUSALS } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

/** What may be counted of a citizen's request to correct a record. */
const correctionTicketStrata = z.strictObject({
  /** The day on which it was opened, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  kind: z.enum(CORRECTION_KINDS),
  outcome: z.enum(CORRECTION_OUTCOMES),
  /** Why it was refused; none unless it was. */
  refusals: z.array(z.enum(CORRECTION_REFUSALS)),
  /** The facility that it concerns; null while that is not known. */
  facilityCode: facilityCode.nullable(),
  /** Where the citizen lives, or else where that facility lies; null where neither is known. */
  communeCode: communeCode.nullable(),
});

export type CorrectionTicketStrata = z.output<typeof correctionTicketStrata>;

const EXAMPLE: CorrectionTicketStrata = {
  ...{ day: '2021-08-11', kind: 'dose-missing', outcome: 'waiting', refusals: [] },
  ...{ facilityCode: 'TTYT-930', communeCode: '31318' },
};

export const correctionTicketCounted = defineEvent({
  type: 'vn.lachan.vaccination.correction-ticket-counted.v1',
  topic: 'vaccination.correction-ticket.v1',
  title: "A citizen's request to correct a record is counted, or is counted as something else",
  data: z.strictObject({ before: correctionTicketStrata.nullable(), after: correctionTicketStrata.nullable() }),
  examples: [
    { before: null, after: EXAMPLE },
    { before: EXAMPLE, after: { ...EXAMPLE, outcome: 'refused', refusals: ['photo-unreadable'] } },
  ],
});
