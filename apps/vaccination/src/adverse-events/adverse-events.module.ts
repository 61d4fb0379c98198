import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AdverseEventListQuery } from './adverse-event-list.query.js';
import { AdverseEventStore } from './adverse-event.store.js';
import { AdverseEventsController } from './adverse-events.controller.js';
import { AlarmSevereEventsJob } from './alarm-severe-events.job.js';
import { ChangedAdverseEvents } from './changed-adverse-events.js';
import { EnterAdverseEvent } from './enter-adverse-event.js';
import { EventsInReach } from './events-in-reach.js';
import { FindFollowedDose } from './find-followed-dose.js';
import { FollowAdverseEventUseCase } from './follow-adverse-event.use-case.js';
import { FollowedDoseQuery } from './followed-dose.query.js';
import { ReadAdverseEventsUseCase } from './read-adverse-events.use-case.js';
import { ReportAdverseEventUseCase } from './report-adverse-event.use-case.js';
import { WithdrawEventOfReport } from './withdraw-event-of-report.js';

/** What happened to people after a dose: told, amended, passed on, withdrawn; never edited. */
@Module({
  imports: [CertificatesModule, DosesModule, FacilitiesModule, InvitationsModule, PeopleModule],
  controllers: [AdverseEventsController],
  providers: [
    AdverseEventListQuery,
    AdverseEventStore,
    AlarmSevereEventsJob,
    ChangedAdverseEvents,
    EnterAdverseEvent,
    EventsInReach,
    FindFollowedDose,
    FollowAdverseEventUseCase,
    FollowedDoseQuery,
    ReadAdverseEventsUseCase,
    ReportAdverseEventUseCase,
    WithdrawEventOfReport,
  ],
  exports: [EnterAdverseEvent, FindFollowedDose, FollowedDoseQuery, WithdrawEventOfReport],
})
export class AdverseEventsModule {}
