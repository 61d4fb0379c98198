import { peopleMerged, peopleParted, resultAmended, resultReleased, resultWithdrawn } from '#libs/contracts';
import type { ServiceDeclaration } from '#libs/runtime';
import { CasesModule } from './cases.module.js';
import { TakeCaseCodesJob } from './cases/take-case-codes.job.js';
import { config, type Config } from './config.js';
import { FollowResultsJob } from './cases/follow-results.job.js';
import { TakeResultsReaction } from './cases/take-results.reaction.js';
import { messages } from './messages.js';
import { SamePeopleReaction } from './cases/same-people.reaction.js';
import { publishedEvents } from './published-events.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const cases: ServiceDeclaration<Config> = {
  name: 'cases',
  config,
  module: CasesModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  consumes: [resultReleased, resultAmended, resultWithdrawn, peopleMerged, peopleParted],
  views: [TakeResultsReaction, SamePeopleReaction],
  jobs: [FollowResultsJob, TakeCaseCodesJob],
  messages,
};
