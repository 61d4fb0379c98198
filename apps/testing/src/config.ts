import { databaseConfig } from '#libs/runtime';
import { smsSettings } from '#libs/sms';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  ...smsSettings,
  RESULTS_HOTLINE: z
    .string()
    .max(20)
    .default('19009095')
    .describe('The number that citizens are told to call about their result.'),

  DELETE_EXPIRED_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe('Real seconds between two looks for expired orders; fewer delete sooner where the clock runs fast.'),
  MARK_OVERDUE_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('Real seconds between two looks for specimens that are late; fewer tell of them sooner.'),
});

export type Config = z.output<typeof config>;
