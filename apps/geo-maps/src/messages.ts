import { defineMessages } from '#libs/http';
import { layerMessages } from './layers/layers.refusals.js';
import { offlinePackMessages } from './offline-packs/offline-pack.refusals.js';
import { ogcMessages } from './ogc/ogc.refusals.js';
import { tileMessages } from './tiles/tiles.refusals.js';
import { publicTextMessages } from './public-text.refusals.js';
import { occupancyMessages } from './quarantine-facilities/occupancy.refusals.js';
import { visitedPlaceMessages } from './visited-places/visited-place.refusals.js';
import { outlineMessages } from './zones/outline.refusals.js';
import { zoneMessages } from './zones/zone.refusals.js';
import { boundaryMessages } from './boundaries/boundary.refusals.js';
import { baseMapMessages } from './base-map/base-map.refusals.js';
import { packMessages } from './packs/pack.refusals.js';
import { supplyPointMessages } from './supply-points/supply-point.refusals.js';
import { supplyReportMessages } from './supply-reports/supply-report.refusals.js';
import { levelMessages } from './levels/level.refusals.js';
import { measuresMessages } from './measures/measures.refusals.js';
import { supplyClaimMessages } from './supply-claims/supply-claim.refusals.js';
import { supplyListMessages } from './supply-imports/supply-list.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...layerMessages,
  ...offlinePackMessages,
  ...tileMessages,
  ...ogcMessages,
  ...publicTextMessages,
  ...outlineMessages,
  ...zoneMessages,
  ...visitedPlaceMessages,
  ...occupancyMessages,
  ...boundaryMessages,
  ...packMessages,
  ...baseMapMessages,
  ...supplyPointMessages,
  ...supplyReportMessages,
  ...levelMessages,
  ...measuresMessages,
  ...supplyClaimMessages,
  ...supplyListMessages,
});
