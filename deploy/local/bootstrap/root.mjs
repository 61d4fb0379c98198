import { fileURLToPath } from 'node:url';

/** The checkout; every path below is relative to it, whatever folder npm was called in. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
