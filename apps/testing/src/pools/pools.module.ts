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
import { ListPoolsUseCase } from './list-pools.use-case.js';
import { MembersQuery } from './members.query.js';
import { PoolResultStore } from './pool-result.store.js';
import { PoolResultsController } from './pool-results.controller.js';
import { PoolStore } from './pool.store.js';
import { PoolsController } from './pools.controller.js';
import { PoolsQuery } from './pools.query.js';
import { ResolveMembersUseCase } from './resolve-members.use-case.js';
import { ReviewPoolUseCase } from './review-pool.use-case.js';
import { SettlePool } from './settle-pool.js';
import { ShowPoolUseCase } from './show-pool.use-case.js';
import { TellMembers } from './tell-members.js';
import { TestPoolsUseCase } from './test-pools.use-case.js';
import { TubeVersionsQuery } from './tube-versions.query.js';

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
    ListPoolsUseCase,
    MembersQuery,
    PoolResultStore,
    PoolStore,
    PoolsQuery,
    ResolveMembersUseCase,
    ReviewPoolUseCase,
    SettlePool,
    ShowPoolUseCase,
    TellMembers,
    TestPoolsUseCase,
    TubeVersionsQuery,
  ],
  exports: [DecidePoolResultUseCase, FormFieldPoolsUseCase, PoolsQuery, TestPoolsUseCase],
})
export class PoolsModule {}
