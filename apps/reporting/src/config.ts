import { databaseConfig } from '#libs/runtime';
import type { z } from 'zod';

/** Reporting has no settings of its own yet. */
export const config = databaseConfig;

export type Config = z.output<typeof config>;
