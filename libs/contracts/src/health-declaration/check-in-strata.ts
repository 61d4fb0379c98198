import { z } from 'zod';

/** What a statistician may know of an entry or a departure: when, where and how; no reference to a person. */
export const checkInStrata = {
  /** The day of the act in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  /** Its hour there, `YYYY-MM-DDTHH`. */
  hour: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/),
  place: z.strictObject({
    code: z.string().regex(/^[0-9A-Z]{8}$/),
    kind: z.string().max(40),
    communeCode: z.string().regex(/^\d{5}$/),
  }),
  /** Who held the camera: the person, or somebody at the place. */
  way: z.enum(['person-scans', 'place-scans']),
};
