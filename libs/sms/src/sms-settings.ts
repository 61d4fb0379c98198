import { z } from 'zod';

/** The settings of a service that sends messages to citizens. */
export const smsSettings = {
  SMS_URL: z
    .string()
    .default('')
    .describe("Address of the operator's HTTP interface that delivers messages; without one they land in a file."),
  SMS_TOKEN: z.string().default('').describe('Bearer token for the operator.'),
  SMS_OUTBOX_FILE: z
    .string()
    .default('outbox-sms.jsonl')
    .describe('Where messages land, one JSON line each, while no operator is named.'),
};

export interface SmsSettings {
  readonly SMS_URL: string;
  readonly SMS_TOKEN: string;
  readonly SMS_OUTBOX_FILE: string;
}
