import { defineMessages } from '#libs/http';
import { boundaryMessages } from './boundaries/boundary.refusals.js';
import { levelMessages } from './levels/level.refusals.js';
import { measuresMessages } from './measures/measures.refusals.js';
import { publicTextMessages } from './public-text.refusals.js';
import { visitedPlaceMessages } from './visited-places/visited-place.refusals.js';
import { outlineMessages } from './zones/outline.refusals.js';
import { zoneMessages } from './zones/zone.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...boundaryMessages,
  ...publicTextMessages,
  ...outlineMessages,
  ...zoneMessages,
  ...visitedPlaceMessages,
  ...levelMessages,
  ...measuresMessages,
});
