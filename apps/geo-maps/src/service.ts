import {
  facilityChanged,
  facilityRegistered,
  placeClosed,
  placeRegistered,
  caseChanged,
  caseOpened,
  personProgressed,
} from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceDeclaration } from '#libs/runtime';
import { HandOverMessagesJob } from '#libs/sms';
import { config, type Config } from './config.js';
import { PlacesProjection } from './facilities/places.projection.js';
import { GeoMapsModule } from './geo-maps.module.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';
import { ReadBaseMapsJob } from './base-map/read-base-maps.job.js';
import { ReadPacksJob } from './boundaries/packs/read-packs.job.js';
import { ForgetReportCodesJob } from './supply-reports/forget-report-codes.job.js';
import { ForgetReportersJob } from './supply-reports/forget-reporters.job.js';
import { CommunityCasesProjection } from './figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from './figures/vaccinated-residents.projection.js';
import { ForgetSupplyClaimsJob } from './supply-claims/forget-supply-claims.job.js';
import { TakeSupplyRowsJob } from './supply-imports/take-supply-rows.job.js';
import { CountLevelsJob } from './level-counts/count-levels.job.js';
import { CountSupplyPointsJob } from './supply-counts/count-supply-points.job.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const geoMaps: ServiceDeclaration<Config> = {
  name: 'geo-maps',
  config,
  module: GeoMapsModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [
    facilityRegistered,
    facilityChanged,
    placeRegistered,
    placeClosed,
    caseOpened,
    caseChanged,
    personProgressed,
  ],
  views: [FacilitiesProjection, PlacesProjection, CommunityCasesProjection, VaccinatedResidentsProjection],
  jobs: [
    ReadPacksJob,
    ReadBaseMapsJob,
    ForgetReportCodesJob,
    ForgetReportersJob,
    HandOverMessagesJob,
    ForgetSupplyClaimsJob,
    TakeSupplyRowsJob,
    CountSupplyPointsJob,
    CountLevelsJob,
  ],
  messages,
};
