import { databaseConfig } from '#libs/runtime';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  DELETE_EXPIRED_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe(
      'Real seconds between two looks for expired declarations; fewer delete sooner where the clock runs fast.',
    ),
  END_STAYS_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('Real seconds between two looks for stays at places that nobody ended; fewer free a full place sooner.'),
  ESCALATE_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(60)
    .describe(
      "Real seconds between two looks for entries of the officer's list that were left; fewer move them up sooner.",
    ),
});

export type Config = z.output<typeof config>;
