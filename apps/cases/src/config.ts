import { databaseConfig } from '#libs/runtime';
import type { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({});

export type Config = z.output<typeof config>;
