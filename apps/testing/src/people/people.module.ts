import { Module } from '@nestjs/common';
import { CandidateStore } from './candidate.store.js';
import { OpenOrdersQuery } from './open-orders.query.js';
import { OrderIndexes } from './order-indexes.js';
import { OrderSeal } from './order-seal.js';
import { OrderStore } from './order.store.js';
import { PersonStore } from './person.store.js';
import { RecordOrdersUseCase } from './record-orders.use-case.js';

/** Who was tested: orders, the people they are of, and who may be one. */
@Module({
  providers: [CandidateStore, OpenOrdersQuery, OrderIndexes, OrderSeal, OrderStore, PersonStore, RecordOrdersUseCase],
  exports: [OpenOrdersQuery, OrderIndexes, OrderSeal, RecordOrdersUseCase],
})
export class PeopleModule {}
