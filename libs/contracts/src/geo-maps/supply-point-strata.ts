import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { z } from 'zod';

/** What reports count points by. */
export const supplyPointStrata = {
  /** The day of the fact in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  kind: z.enum(SUPPLY_POINT_KINDS),
  communeCode: z.string().regex(/^\d{5}$/),
};

/** What everybody may read of a point; its contact phone never leaves the service by an event. */
export const publicSupplyPoint = z.strictObject({
  name: z.string().max(200),
  kind: z.enum(SUPPLY_POINT_KINDS),
  communeCode: z.string().regex(/^\d{5}$/),
  /** WGS 84, degrees; null where no position is known. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});

export type PublicSupplyPoint = Readonly<z.output<typeof publicSupplyPoint>>;
