import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ActOnIncidentUseCase } from './act-on-incident.use-case.js';
import { IncidentSummaryQuery } from './incident-summary.query.js';
import { KeepRosterUseCase } from './keep-roster.use-case.js';
import { ReadIncidentsUseCase } from './read-incidents.use-case.js';
import { SupportDutiesController } from './support-duties.controller.js';
import { SupportDutyStore } from './support-duty.store.js';
import { SupportIncidentStore } from './support-incident.store.js';
import { SupportIncidentsController } from './support-incidents.controller.js';

/** IT staff on duty at large points, and what does not work there. */
@Module({
  imports: [FacilitiesModule, PeopleModule],
  controllers: [SupportDutiesController, SupportIncidentsController],
  providers: [
    ActOnIncidentUseCase,
    IncidentSummaryQuery,
    KeepRosterUseCase,
    ReadIncidentsUseCase,
    SupportDutyStore,
    SupportIncidentStore,
  ],
})
export class SupportModule {}
