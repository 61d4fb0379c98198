import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ScreeningsModule } from '../screenings/screenings.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { DecideDoseUseCase } from './decide-dose.use-case.js';
import { DoseDecisionsController } from './dose-decisions.controller.js';

/** Whether a dose may be given. */
@Module({
  imports: [DosesModule, FacilitiesModule, LotsModule, PeopleModule, ScreeningsModule, VisitsModule],
  controllers: [DoseDecisionsController],
  providers: [DecideDoseUseCase],
})
export class DoseDecisionsModule {}
