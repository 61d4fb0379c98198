import { Module } from '@nestjs/common';
import { DeleteExpiredRecordsJob } from './delete-expired-records.job.js';
import { DeleteExpiredWorkingDataJob } from './delete-expired-working-data.job.js';
import { EraseByDayUseCase } from './erase-by-day.use-case.js';
import { ErasureStore } from './erasure.store.js';
import { ExpiredRecordsQuery } from './expired-records.query.js';
import { RecordErasureStore } from './record-erasure.store.js';

/** What is erased when its time is over, and the receipts of it. */
@Module({
  providers: [
    DeleteExpiredRecordsJob,
    DeleteExpiredWorkingDataJob,
    EraseByDayUseCase,
    ErasureStore,
    ExpiredRecordsQuery,
    RecordErasureStore,
  ],
})
export class RetentionModule {}
