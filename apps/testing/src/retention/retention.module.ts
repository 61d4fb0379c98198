import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { DeleteExpiredOrdersJob } from './delete-expired-orders.job.js';
import { OrderErasureStore } from './order-erasure.store.js';

/** What is deleted when its time is over, and the receipts of it. */
@Module({ imports: [PeopleModule], providers: [DeleteExpiredOrdersJob, OrderErasureStore] })
export class RetentionModule {}
