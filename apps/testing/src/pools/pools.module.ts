import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ResultChangesModule } from '../result-changes/result-changes.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { AmendPoolResultUseCase } from './amend-pool-result.use-case.js';
import { CorrectMembers } from './correct-members.js';
import { DecidePoolResultUseCase } from './decide-pool-result.use-case.js';
import { EnterPoolResultUseCase } from './enter-pool-result.use-case.js';
import { FollowRetests } from './follow-retests.js';
import { FormFieldPoolsUseCase } from './form-field-pools.use-case.js';
import { FormPoolUseCase } from './form-pool.use-case.js';
import { GatherMembers } from './gather-members.js';
import { MembersQuery } from './members.query.js';
import { PoolResultStore } from './pool-result.store.js';
import { PoolResultsController } from './pool-results.controller.js';
import { PoolSeal } from './pool-seal.js';
import { PoolStore } from './pool.store.js';
import { PoolsController } from './pools.controller.js';
import { PoolsQuery } from './pools.query.js';
import { ReadPoolsUseCase } from './read-pools.use-case.js';
import { ResolveMembersUseCase } from './resolve-members.use-case.js';
import { ReviewPoolUseCase } from './review-pool.use-case.js';
import { SettlePool } from './settle-pool.js';
import { TellMembers } from './tell-members.js';
import { TestPoolsUseCase } from './test-pools.use-case.js';

/** Pools: several people or specimens in one tube, and what its result means for each. */
@Module({
  imports: [CustodyModule, LotsModule, PeopleModule, ResultChangesModule, ResultsModule, SpecimensModule],
  controllers: [PoolsController, PoolResultsController],
  providers: [
    AmendPoolResultUseCase,
    CorrectMembers,
    DecidePoolResultUseCase,
    EnterPoolResultUseCase,
    FollowRetests,
    FormFieldPoolsUseCase,
    FormPoolUseCase,
    GatherMembers,
    MembersQuery,
    PoolResultStore,
    PoolSeal,
    PoolStore,
    PoolsQuery,
    ReadPoolsUseCase,
    ResolveMembersUseCase,
    ReviewPoolUseCase,
    SettlePool,
    TellMembers,
    TestPoolsUseCase,
  ],
  exports: [DecidePoolResultUseCase, FormFieldPoolsUseCase, PoolsQuery, TestPoolsUseCase],
})
export class PoolsModule {}
