import { Module } from '@nestjs/common';
import { PersonDaysModule } from '../person-days/person-days.module.js';
import { NamesakesQuery } from './namesakes.query.js';
import { CandidateStore } from './candidate.store.js';
import { CandidatesQuery } from './candidates.query.js';
import { MergePeopleUseCase } from './merge-people.use-case.js';
import { MergeStore } from './merge.store.js';
import { OpenOrdersQuery } from './open-orders.query.js';
import { OrderIndexes } from './order-indexes.js';
import { OrderSeal } from './order-seal.js';
import { OrderStore } from './order.store.js';
import { PersonStore } from './person.store.js';
import { RecordOrdersUseCase } from './record-orders.use-case.js';
import { TestPeopleController } from './test-people.controller.js';
import { WorkOnCandidatesUseCase } from './work-on-candidates.use-case.js';

/** Who was tested: orders, the people they are of, who may be one, and who was found to be. */
@Module({
  imports: [PersonDaysModule],
  controllers: [TestPeopleController],
  providers: [
    CandidateStore,
    NamesakesQuery,
    CandidatesQuery,
    MergePeopleUseCase,
    MergeStore,
    OpenOrdersQuery,
    OrderIndexes,
    OrderSeal,
    OrderStore,
    PersonStore,
    RecordOrdersUseCase,
    WorkOnCandidatesUseCase,
  ],
  exports: [OpenOrdersQuery, OrderIndexes, OrderSeal, RecordOrdersUseCase],
})
export class PeopleModule {}
