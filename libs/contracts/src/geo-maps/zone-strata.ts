import { z } from 'zod';
import { DIRECTIVES, ZONE_KINDS } from '#libs/vocabulary';

/** Areas that a zone can name. */
export const ZONE_AREAS_MAX = 100;

/** What every fact of a zone says of it; its name and its outline are asked for by its id. */
export const zoneStrata = {
  /** Of the act, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  kind: z.enum(ZONE_KINDS),
  /** Of a directive area; null otherwise. */
  directive: z.enum(DIRECTIVES).nullable(),
  /** Units, and hamlets as `<commune>-<number>`. */
  areaCodes: z
    .array(z.string().regex(/^\d{2}(?:\d|\d{3}(?:-[a-z0-9-]{1,40})?)?$/))
    .min(1)
    .max(ZONE_AREAS_MAX),
  from: z.iso.datetime(),
  /** The first instant at which it holds no longer, as the act left it; null until further notice. */
  to: z.iso.datetime().nullable(),
};

export type ZoneStrata = z.output<z.ZodObject<typeof zoneStrata>>;
