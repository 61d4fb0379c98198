import { Module } from '@nestjs/common';
import { CasesRegistryModule } from './cases-registry.module.js';
import { TestingGatewayModule } from '../gateways/testing/testing-gateway.module.js';
import { SamePeopleModule } from './same-people.module.js';
import { DetectionStore } from './detection.store.js';
import { FollowResultUseCase } from './follow-result.use-case.js';
import { FollowResultsJob } from './follow-results.job.js';
import { TakeResultsReaction } from './take-results.reaction.js';

/** From a result to a case. */
@Module({
  imports: [CasesRegistryModule, SamePeopleModule, TestingGatewayModule],
  providers: [DetectionStore, TakeResultsReaction, FollowResultUseCase, FollowResultsJob],
  exports: [TakeResultsReaction],
})
export class DetectionsModule {}
