import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, facilityCode } from '../testing/specimen-strata.js';

/** What a facility says of one of its days. How many doses were entered is counted from the doses themselves. */
export const declaredDay = {
  /** How many doses the facility says that it gave; null while it has not said. */
  declared: z.int().min(0).nullable(),
  /** Whether a signature stands. */
  signed: z.boolean(),
};
export type DeclaredDay = z.output<z.ZodObject<typeof declaredDay>>;

export const completenessChanged = defineEvent({
  type: 'vn.lachan.vaccination.completeness-changed.v1',
  topic: 'vaccination.completeness.v1',
  title: 'A facility has declared or signed one of its days, or a signed day is open again',
  data: z.strictObject({
    /** The day of which it is said, in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    facilityCode,
    communeCode,
    before: z.strictObject(declaredDay),
    after: z.strictObject(declaredDay),
  }),
  examples: [
    {
      day: '2021-08-11',
      facilityCode: 'TTYT-930',
      communeCode: '31318',
      before: { declared: null, signed: false },
      after: { declared: 412, signed: false },
    },
  ],
});
