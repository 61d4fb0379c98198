import { facilityChanged, facilityRegistered } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceDeclaration } from '#libs/runtime';
import { EscalateEntriesJob } from './attention/escalate-entries.job.js';
import { EndStaysJob } from './check-ins/end-stays.job.js';
import { config, type Config } from './config.js';
import { HealthDeclarationModule } from './health-declaration.module.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';
import { DeleteExpiredCheckInsJob } from './retention/delete-expired-check-ins.job.js';
import { DeleteExpiredDeclarationsJob } from './retention/delete-expired-declarations.job.js';
import { DeleteExpiredPassagesJob } from './retention/delete-expired-passages.job.js';
import { DeleteExpiredPersonalCardsJob } from './retention/delete-expired-personal-cards.job.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const healthDeclaration: ServiceDeclaration<Config> = {
  name: 'health-declaration',
  config,
  module: HealthDeclarationModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [facilityRegistered, facilityChanged],
  views: [FacilitiesProjection],
  jobs: [
    DeleteExpiredDeclarationsJob,
    DeleteExpiredPersonalCardsJob,
    EscalateEntriesJob,
    DeleteExpiredCheckInsJob,
    DeleteExpiredPassagesJob,
    EndStaysJob,
  ],
  messages,
};
