import { defineMessages } from '#libs/http';
import { boundaryMessages } from './boundaries/boundary.refusals.js';
import { levelMessages } from './levels/level.refusals.js';
import { measuresMessages } from './measures/measures.refusals.js';
import { publicTextMessages } from './public-text.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...publicTextMessages,
  ...boundaryMessages,
  ...levelMessages,
  ...measuresMessages,
});
