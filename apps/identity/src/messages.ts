import { CLIENT_MESSAGES } from './clients/client.refusals.js';

/** Sentences of every code that identity refuses with. */
export const messages = { ...CLIENT_MESSAGES };
