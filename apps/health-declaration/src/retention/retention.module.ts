import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module.js';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PassagesModule } from '../passages/passages.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { DeleteDaysUseCase } from './delete-days.use-case.js';
import { DeleteExpiredCheckInsJob } from './delete-expired-check-ins.job.js';
import { DeleteExpiredDeclarationsJob } from './delete-expired-declarations.job.js';
import { DeleteExpiredPassagesJob } from './delete-expired-passages.job.js';
import { DeleteExpiredPersonalCardsJob } from './delete-expired-personal-cards.job.js';
import { DeletionReceiptStore } from './deletion-receipt.store.js';

/** What is deleted when its time is over, and the receipts of it. */
@Module({
  imports: [DeclarationsModule, PersonalCardsModule, CheckInsModule, PassagesModule],
  providers: [
    DeleteExpiredDeclarationsJob,
    DeleteExpiredPersonalCardsJob,
    DeleteExpiredCheckInsJob,
    DeleteExpiredPassagesJob,
    DeleteDaysUseCase,
    DeletionReceiptStore,
  ],
})
export class RetentionModule {}
