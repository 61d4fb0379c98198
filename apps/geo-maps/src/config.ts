import { databaseConfig } from '#libs/runtime';
import { smsSettings } from '#libs/sms';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, of messages to phones, and its own. */
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
  QUARANTINE_COUNT_HOLDS_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(36)
    .describe(
      'Hours for which a count of the people in a quarantine facility tells what is free there. Facilities count each morning: one that is half a day late still holds, after a missed day what is free is not known.',
    ),
  DELETE_EXPIRED_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe(
      'Real seconds between two looks for phones of reporters whose time is over; fewer delete sooner where the clock runs fast.',
    ),
});

export type Config = z.output<typeof config>;
