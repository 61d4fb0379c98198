import { ADVERSE_EVENT_SEVERITIES, ADVERSE_REACTIONS } from '#libs/vocabulary';
import { z } from 'zod';
import { doseExample, doseStrata } from './dose-strata.js';

const { day, origin, facilityCode, communeCode, vaccine, lot } = doseStrata;

/**
 * What a statistician may know of one thing that followed a dose: which dose it was, never of whom. Sex, age and residence
 * stay away: with a lot and a day they would point at somebody.
 */
export const adverseEventStrata = {
  /** Of the dose: day, origin, who gave it, product and lot. What is counted of it stands over the doses of that day. */
  ...{ day, origin, facilityCode, communeCode, vaccine, lot },
  severity: z.enum(ADVERSE_EVENT_SEVERITIES),
  /** Each once; codes 1 to 11 of the national platform, by their words. */
  reactions: z.array(z.enum(ADVERSE_REACTIONS)).min(1).max(ADVERSE_REACTIONS.length),
};
export type AdverseEventStrata = z.output<z.ZodObject<typeof adverseEventStrata>>;

export const adverseEventExample: AdverseEventStrata = {
  ...{ day: doseExample.day, origin: doseExample.origin, facilityCode: doseExample.facilityCode },
  ...{ communeCode: doseExample.communeCode, vaccine: doseExample.vaccine, lot: doseExample.lot },
  ...{ severity: 'common', reactions: ['fever-below-39', 'chills'] },
};
