import { Module } from '@nestjs/common';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { DeleteExpiredDeclarationsJob } from './delete-expired-declarations.job.js';
import { DeletionReceiptStore } from './deletion-receipt.store.js';

/** What is deleted when its time is over, and the receipts of it. */
@Module({
  imports: [DeclarationsModule],
  providers: [DeleteExpiredDeclarationsJob, DeletionReceiptStore],
})
export class RetentionModule {}
