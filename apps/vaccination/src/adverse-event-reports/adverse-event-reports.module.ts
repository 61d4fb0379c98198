import { Module } from '@nestjs/common';
import { AdverseEventsModule } from '../adverse-events/adverse-events.module.js';
import { DosesModule } from '../doses/doses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { AdverseEventReportsController } from './adverse-event-reports.controller.js';
import { AlarmSevereReportsJob } from './alarm-severe-reports.job.js';
import { DecidedReports } from './decided-reports.js';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { MatchReportsJob } from './match-reports.job.js';
import { MatchReportUseCase } from './match-report.use-case.js';
import { ReadReportsUseCase } from './read-reports.use-case.js';
import { ReportsInReach } from './reports-in-reach.js';
import { TakeReportUseCase } from './take-report.use-case.js';

/** What citizens tell of reactions, until it is known which dose each followed. */
@Module({
  imports: [AdverseEventsModule, DosesModule, PeopleModule],
  controllers: [AdverseEventReportsController],
  providers: [
    AdverseEventReportStore,
    AlarmSevereReportsJob,
    DecideReportUseCase,
    DecidedReports,
    MatchReportsJob,
    MatchReportUseCase,
    ReadReportsUseCase,
    ReportsInReach,
    TakeReportUseCase,
  ],
})
export class AdverseEventReportsModule {}
