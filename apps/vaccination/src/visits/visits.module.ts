import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ArriveUseCase } from './arrive.use-case.js';
import { ArrivingPersonOf } from './arriving-person.js';
import { CheckIdentityUseCase } from './check-identity.use-case.js';
import { DosesOfVisits } from './doses-of-visits.js';
import { LeaveUseCase } from './leave.use-case.js';
import { OpenVisits } from './open-visits.js';
import { ReadVisitsUseCase } from './read-visits.use-case.js';
import { SessionBoardController } from './session-board.controller.js';
import { SessionBoardQuery } from './session-board.query.js';
import { VisitStore } from './visit.store.js';
import { VisitsController } from './visits.controller.js';
import { VisitsGoingOn } from './visits-going-on.js';
import { VisitsOfActor } from './visits-of-actor.js';

/** People at a session, from the door until they leave, and the guard against the wrong person. */
@Module({
  imports: [FacilitiesModule, InvitationsModule, LotsModule, PeopleModule, SessionsModule],
  controllers: [VisitsController, SessionBoardController],
  providers: [
    ArriveUseCase,
    ArrivingPersonOf,
    CheckIdentityUseCase,
    DosesOfVisits,
    LeaveUseCase,
    OpenVisits,
    ReadVisitsUseCase,
    SessionBoardQuery,
    VisitsGoingOn,
    VisitsOfActor,
    VisitStore,
  ],
  exports: [DosesOfVisits, OpenVisits, VisitsGoingOn],
})
export class VisitsModule {}
