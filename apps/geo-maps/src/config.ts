import { databaseConfig } from '#libs/runtime';
import { smsSettings } from '#libs/sms';
import type { z } from 'zod';

/** The settings of this service: those of every service with a database, and of messages to phones. */
export const config = databaseConfig.extend({ ...smsSettings });

export type Config = z.output<typeof config>;
