import { Module } from '@nestjs/common';
import { DeleteExpiredWorkingDataJob } from './delete-expired-working-data.job.js';
import { ErasureStore } from './erasure.store.js';

/** What is erased when its time is over, and the receipts of it. */
@Module({ providers: [DeleteExpiredWorkingDataJob, ErasureStore] })
export class RetentionModule {}
