import { databaseConfig } from '#libs/runtime';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  SMS_URL: z
    .string()
    .default('')
    .describe("Address of the operator's HTTP interface that delivers messages; without one they land in a file."),
  SMS_TOKEN: z.string().default('').describe('Bearer token for the operator.'),
  SMS_OUTBOX_FILE: z
    .string()
    .default('outbox-sms.jsonl')
    .describe('Where messages land, one JSON line each, while no operator is named.'),
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
