import { Module } from '@nestjs/common';
import { CorrectionNoticeStore } from './correction-notice.store.js';
import { CorrectionNoticesQuery } from './correction-notices.query.js';
import { FollowNoticesUseCase } from './follow-notices.use-case.js';
import { NoticesController } from './notices.controller.js';
import { OpenNoticesUseCase } from './open-notices.use-case.js';
import { ReadingsQuery } from './readings.query.js';

/** Corrections reach everybody who knew the wrong result: listed from the audit, told, followed until confirmed. */
@Module({
  controllers: [NoticesController],
  providers: [CorrectionNoticeStore, CorrectionNoticesQuery, FollowNoticesUseCase, OpenNoticesUseCase, ReadingsQuery],
  exports: [OpenNoticesUseCase, ReadingsQuery],
})
export class NoticesModule {}
