import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsAtPointQuery } from '../lots/lots-at-point.query.js';
import { ScreeningsModule } from '../screenings/screenings.module.js';
import { DecideDoseUseCase } from './decide-dose.use-case.js';
import { DoseDecisionsController } from './dose-decisions.controller.js';

/** Whether a dose may be given. */
@Module({
  imports: [DosesModule, FacilitiesModule, ScreeningsModule],
  controllers: [DoseDecisionsController],
  providers: [DecideDoseUseCase, LotsAtPointQuery],
})
export class DoseDecisionsModule {}
