import { caseChanged, caseOpened, personProgressed } from '#libs/contracts';
import type { ServiceDeclaration } from '#libs/runtime';
import { ReadPacksJob } from './boundaries/packs/read-packs.job.js';
import { config, type Config } from './config.js';
import { CommunityCasesProjection } from './figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from './figures/vaccinated-residents.projection.js';
import { GeoMapsModule } from './geo-maps.module.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const geoMaps: ServiceDeclaration<Config> = {
  name: 'geo-maps',
  config,
  module: GeoMapsModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [caseOpened, caseChanged, personProgressed],
  views: [CommunityCasesProjection, VaccinatedResidentsProjection],
  jobs: [ReadPacksJob],
  messages,
};
