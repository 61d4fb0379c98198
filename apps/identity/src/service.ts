import type { ServiceDeclaration } from '#libs/runtime';
import { config, type IdentityConfig } from './config.js';
import { TakeFacilityRowsJob } from './facilities/take-facility-rows.job.js';
import { IdentityModule } from './identity.module.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';
import { DeleteExpiredStateJob } from './sessions/delete-expired-state.job.js';
import { DeleteExpiredSignInsJob } from './sign-in/delete-expired-sign-ins.job.js';
import { DeleteExpiredStaffJob } from './staff/delete-expired-staff.job.js';
import { ForgetAttemptsJob } from './throttling/forget-attempts.job.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const identity: ServiceDeclaration<IdentityConfig> = {
  name: 'identity',
  config,
  module: IdentityModule,
  migrations: new URL('../migrations/', import.meta.url),
  messages,
  publishes: publishedEvents,
  jobs: [DeleteExpiredSignInsJob, DeleteExpiredStaffJob, DeleteExpiredStateJob, ForgetAttemptsJob, TakeFacilityRowsJob],
};
