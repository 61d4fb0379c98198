import { defineMessages } from '#libs/http';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({});
