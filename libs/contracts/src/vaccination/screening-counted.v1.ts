import { SCREENING_OUTCOMES, VACCINES } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

export const screeningCounted = defineEvent({
  type: 'vn.lachan.vaccination.screening-counted.v1',
  topic: 'vaccination.screening.v1',
  title: 'Somebody was screened before a dose',
  data: z.strictObject({
    day: z.iso.date(),
    facilityCode,
    communeCode,
    vaccine: z.enum(VACCINES),
    outcome: z.enum(SCREENING_OUTCOMES),
  }),
  examples: [
    { day: '2021-08-11', facilityCode: 'TTYT-930', communeCode: '31318', vaccine: 'astrazeneca', outcome: 'defer' },
  ],
});
