import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { FoundScreening } from './found-screening.js';
import { ReadScreeningFormsUseCase } from './read-screening-forms.use-case.js';
import { ScreenPersonUseCase } from './screen-person.use-case.js';
import { ScreeningFormsController } from './screening-forms.controller.js';
import { ScreeningSeal } from './screening-seal.js';
import { ScreeningStore } from './screening.store.js';
import { ScreeningsController } from './screenings.controller.js';

/** What is asked before a dose, and by which form. */
@Module({
  imports: [FacilitiesModule, PeopleModule, VisitsModule],
  controllers: [ScreeningsController, ScreeningFormsController],
  providers: [FoundScreening, ReadScreeningFormsUseCase, ScreenPersonUseCase, ScreeningSeal, ScreeningStore],
  exports: [FoundScreening],
})
export class ScreeningsModule {}
