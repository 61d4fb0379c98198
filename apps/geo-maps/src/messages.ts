import { defineMessages } from '#libs/http';
import { layerMessages } from './layers/layers.refusals.js';
import { offlinePackMessages } from './offline-packs/offline-pack.refusals.js';
import { ogcMessages } from './ogc/ogc.refusals.js';
import { tileMessages } from './tiles/tiles.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({ ...layerMessages, ...offlinePackMessages, ...tileMessages, ...ogcMessages });
