import { Module } from '@nestjs/common';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CorrectionNoticeStore } from './correction-notice.store.js';
import { CorrectionNoticesQuery } from './correction-notices.query.js';
import { FollowNoticesUseCase } from './follow-notices.use-case.js';
import { NoticesController } from './notices.controller.js';
import { OpenNoticesUseCase } from './open-notices.use-case.js';
import { ReadingsQuery } from './readings.query.js';
import { RecentCorrectionsQuery } from './recent-corrections.query.js';
import { TellCorrectionsJob } from './tell-corrections.job.js';

/** Corrections reach everybody who knew the wrong result: listed from the audit, told, followed until confirmed. */
@Module({
  imports: [PeopleModule, SmsModule],
  controllers: [NoticesController],
  providers: [
    CorrectionNoticeStore,
    CorrectionNoticesQuery,
    FollowNoticesUseCase,
    OpenNoticesUseCase,
    ReadingsQuery,
    RecentCorrectionsQuery,
    TellCorrectionsJob,
  ],
  exports: [OpenNoticesUseCase, ReadingsQuery],
})
export class NoticesModule {}
