import { facilityChanged, facilityRegistered } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceDeclaration } from '#libs/runtime';
import { config, type Config } from './config.js';
import { HandOverMessagesJob } from '#libs/sms';
import { SendLookUpCodesJob } from './look-ups/send-look-up-codes.job.js';
import { messages } from './messages.js';
import { TellCorrectionsJob } from './notices/tell-corrections.job.js';
import { publishedEvents } from './published-events.js';
import { DeleteExpiredOrdersJob } from './retention/delete-expired-orders.job.js';
import { MarkOverdueJob } from './specimens/mark-overdue.job.js';
import { TakeResultRowsJob } from './imports/take-result-rows.job.js';
import { TakeSpecimenRowsJob } from './imports/take-specimen-rows.job.js';
import { TestingModule } from './testing.module.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const testing: ServiceDeclaration<Config> = {
  name: 'testing',
  config,
  module: TestingModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [facilityRegistered, facilityChanged],
  views: [FacilitiesProjection],
  jobs: [
    TakeResultRowsJob,
    TakeSpecimenRowsJob,
    HandOverMessagesJob,
    SendLookUpCodesJob,
    MarkOverdueJob,
    TellCorrectionsJob,
    DeleteExpiredOrdersJob,
  ],
  messages,
};
