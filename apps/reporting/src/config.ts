import { databaseConfig } from '#libs/runtime';

/** Reporting has no settings of its own yet. */
export const config = databaseConfig;
