import { databaseConfig } from '#libs/runtime';
import type { z } from 'zod';

/** The settings of every service with a database; own ones come by `.extend({ … })`. */
export const config = databaseConfig;

export type Config = z.output<typeof config>;
