import type { ServiceDeclaration } from '#libs/runtime';
import { HandOverMessagesJob } from '#libs/sms';
import { config, type Config } from './config.js';
import { GeoMapsModule } from './geo-maps.module.js';
import { messages } from './messages.js';
import { CountSupplyPointsJob } from './supply-counts/count-supply-points.job.js';
import { publishedEvents } from './published-events.js';
import { ForgetReportCodesJob } from './supply-reports/forget-report-codes.job.js';
import { ForgetReportersJob } from './supply-reports/forget-reporters.job.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const geoMaps: ServiceDeclaration<Config> = {
  name: 'geo-maps',
  config,
  module: GeoMapsModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [],
  views: [],
  jobs: [CountSupplyPointsJob, ForgetReportCodesJob, ForgetReportersJob, HandOverMessagesJob],
  messages,
};
