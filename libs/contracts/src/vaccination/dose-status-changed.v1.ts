import { NATIONAL_REASONS, NATIONAL_STATES } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

/** How far a dose that was given in the province has come after its entry. */
export const doseStatus = {
  /** The day on which it was given, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  facilityCode,
  communeCode,
  /** Whether the population register knows its person. */
  verified: z.boolean(),
  national: z.enum(NATIONAL_STATES),
  /** Of a refusal; null otherwise. */
  nationalReason: z.enum(NATIONAL_REASONS).nullable(),
};
export type DoseStatusOnWay = z.output<z.ZodObject<typeof doseStatus>>;

const sent: DoseStatusOnWay = {
  ...{ day: '2021-08-11', facilityCode: 'TTYT-930', communeCode: '31318' },
  ...{ verified: false, national: 'sent', nationalReason: null },
};

export const doseStatusChanged = defineEvent({
  type: 'vn.lachan.vaccination.dose-status-changed.v1',
  topic: 'vaccination.dose.v1',
  title: 'The register or the national platform knows more or less of one dose',
  data: z.strictObject({
    /** Null while neither the register nor the national platform knows of it. */
    before: z.strictObject(doseStatus).nullable(),
    after: z.strictObject(doseStatus).nullable(),
  }),
  examples: [
    { before: null, after: sent },
    { before: sent, after: { ...sent, national: 'refused', nationalReason: 'identity-mismatch' } },
    { before: { ...sent, national: 'accepted' }, after: null },
  ],
});
