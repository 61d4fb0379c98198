import { z } from 'zod';

const communeCode = z.string().regex(/^\d{5}$/);

/** A commune of the province, or another province: never an address. */
const areaStratum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commune'), communeCode }),
  z.strictObject({ kind: z.literal('outside'), provinceCode: z.string().regex(/^\d{2}$/) }),
]);

export const passageDecision = z.enum(['approved', 'turned-back', 'sent-to-testing']);

/** What a statistician may know of a passage. Nothing here tells who passed, or which declaration was shown. */
export const passageStrata = {
  /** The day of the passage in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  /** The hour of that day, 0 to 23. */
  hour: z.int().min(0).max(23),
  /** Code of the facility. */
  checkpointCode: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/),
  /** The commune in which the checkpoint stands. */
  communeCode,
  /** Into the province or out of it. */
  direction: z.enum(['in', 'out']),
  colour: z.enum(['green', 'yellow', 'red']),
  reasons: z.array(z.string().max(60)).max(20),
  /** Whether the device had no network, so that the passage is recorded later than it was. */
  offline: z.boolean(),
  /** Where a declared trip began. */
  origin: areaStratum.optional(),
  /** Where a declared trip ends. */
  destination: areaStratum.optional(),
};
