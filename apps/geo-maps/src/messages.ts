import { defineMessages } from '#libs/http';
import { boundaryMessages } from './boundaries/boundary.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({ ...boundaryMessages });
