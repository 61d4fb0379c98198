import { facilityChanged, facilityRegistered } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceDeclaration } from '#libs/runtime';
import { HandOverMessagesJob } from '#libs/sms';
import { AlarmSevereReportsJob } from './adverse-event-reports/alarm-severe-reports.job.js';
import { MatchReportsJob } from './adverse-event-reports/match-reports.job.js';
import { AlarmSevereEventsJob } from './adverse-events/alarm-severe-events.job.js';
import { config, type Config } from './config.js';
import { AlarmOverdueCorrectionsJob } from './correction-tickets/alarm-overdue-corrections.job.js';
import { EraseCorrectionProofsJob } from './correction-tickets/erase-correction-proofs.job.js';
import { LapseCorrectionsJob } from './correction-tickets/lapse-corrections.job.js';
import { RecountDosesOfLotsJob } from './doses/recount-doses-of-lots.job.js';
import { TakeCheckResultsJob } from './identity-checks/take-check-results.job.js';
import { TakeListedDosesJob } from './imports/take-listed-doses.job.js';
import { TakeListedPeopleJob } from './listings/take-listed-people.job.js';
import { messages } from './messages.js';
import { TakeNationalResultsJob } from './national/take-national-results.job.js';
import { publishedEvents } from './published-events.js';
import { ForgetRegistrationsJob } from './registrations/forget-registrations.job.js';
import { DeleteExpiredRecordsJob } from './retention/delete-expired-records.job.js';
import { DeleteExpiredWorkingDataJob } from './retention/delete-expired-working-data.job.js';
import { RunSelectionsJob } from './selections/run-selections.job.js';
import { VaccinationModule } from './vaccination.module.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const vaccination: ServiceDeclaration<Config> = {
  name: 'vaccination',
  config,
  module: VaccinationModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [facilityRegistered, facilityChanged],
  views: [FacilitiesProjection],
  jobs: [
    RecountDosesOfLotsJob,
    RunSelectionsJob,
    TakeListedDosesJob,
    TakeListedPeopleJob,
    TakeNationalResultsJob,
    TakeCheckResultsJob,
    AlarmSevereEventsJob,
    AlarmSevereReportsJob,
    AlarmOverdueCorrectionsJob,
    LapseCorrectionsJob,
    EraseCorrectionProofsJob,
    MatchReportsJob,
    HandOverMessagesJob,
    ForgetRegistrationsJob,
    DeleteExpiredRecordsJob,
    DeleteExpiredWorkingDataJob,
  ],
  messages,
};
