import { databaseConfig } from '#libs/runtime';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  TESTING_URL: z.url().describe('Address of testing inside the installation, which is asked for people.'),
  OPEN_CASES_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('Real seconds between two looks for results from which a case follows; fewer open cases sooner.'),
});

export type Config = z.output<typeof config>;
