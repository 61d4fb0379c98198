import { Module } from '@nestjs/common';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { PhoneCodesModule } from '../phone-codes/phone-codes.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { ForgetReportCodesJob } from './forget-report-codes.job.js';
import { ForgetReportersJob } from './forget-reporters.job.js';
import { ListReportsUseCase } from './list-reports.use-case.js';
import { ReportCodeStore } from './report-code.store.js';
import { ReporterStore } from './reporter.store.js';
import { Reporters } from './reporters.js';
import { SendReportCodeUseCase } from './send-report-code.use-case.js';
import { SupplyReportStore } from './supply-report.store.js';
import { SupplyReportsController } from './supply-reports.controller.js';
import { SupplyReportsQuery } from './supply-reports.query.js';
import { TakeReportUseCase } from './take-report.use-case.js';
import { TakeWord } from './take-word.js';

/** What citizens and officers report of points of essential goods. */
@Module({
  imports: [PhoneCodesModule, SmsModule, SupplyPointsModule],
  controllers: [SupplyReportsController],
  providers: [
    DecideReportUseCase,
    ForgetReportCodesJob,
    ForgetReportersJob,
    ListReportsUseCase,
    ReportCodeStore,
    ReporterStore,
    Reporters,
    SendReportCodeUseCase,
    SupplyReportStore,
    SupplyReportsQuery,
    TakeReportUseCase,
    TakeWord,
  ],
})
export class SupplyReportsModule {}
