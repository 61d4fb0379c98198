import { databaseConfig } from '#libs/runtime';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  MARK_OVERDUE_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('Real seconds between two looks for specimens that are late; fewer tell of them sooner.'),
});

export type Config = z.output<typeof config>;
