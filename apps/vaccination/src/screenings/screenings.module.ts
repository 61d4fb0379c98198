import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AskedPersonOf } from './asked-person.js';
import { AskedPersonQuery } from './asked-person.query.js';
import { FoundScreening } from './found-screening.js';
import { ReadScreeningFormsUseCase } from './read-screening-forms.use-case.js';
import { ScreenPersonUseCase } from './screen-person.use-case.js';
import { ScreeningFormsController } from './screening-forms.controller.js';
import { ScreeningSeal } from './screening-seal.js';
import { ScreeningStore } from './screening.store.js';
import { ScreeningsController } from './screenings.controller.js';

/** What is asked before a dose, and by which form. */
@Module({
  imports: [FacilitiesModule, PeopleModule],
  controllers: [ScreeningsController, ScreeningFormsController],
  providers: [
    AskedPersonOf,
    AskedPersonQuery,
    FoundScreening,
    ReadScreeningFormsUseCase,
    ScreenPersonUseCase,
    ScreeningSeal,
    ScreeningStore,
  ],
  exports: [AskedPersonOf, FoundScreening],
})
export class ScreeningsModule {}
