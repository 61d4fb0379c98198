import { databaseConfig } from '#libs/runtime';
import { smsSettings } from '#libs/sms';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and of messages to phones. */
export const config = databaseConfig.extend({
  ...smsSettings,
  COUNT_SUPPLY_POINTS_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe(
      'Real seconds between two looks at what is shown of points of essential goods; the reports are that late.',
    ),
});

export type Config = z.output<typeof config>;
