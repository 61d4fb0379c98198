import { Module } from '@nestjs/common';
import { CasesRegistryModule } from '../cases/cases-registry.module.js';
import { TestingGatewayModule } from '../gateways/testing/testing-gateway.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DetectionStore } from './detection.store.js';
import { FollowResultUseCase } from './follow-result.use-case.js';
import { FollowResultsJob } from './follow-results.job.js';
import { TakeResultsReaction } from './take-results.reaction.js';

/** From a result to a case. */
@Module({
  imports: [CasesRegistryModule, PeopleModule, TestingGatewayModule],
  providers: [DetectionStore, TakeResultsReaction, FollowResultUseCase, FollowResultsJob],
  exports: [TakeResultsReaction],
})
export class DetectionsModule {}
