import { Module } from '@nestjs/common';
import { IMPORT_PROVIDERS } from '#libs/http';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ListPeopleUseCase } from './list-people.use-case.js';
import { ListingStore } from './listing.store.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PeopleRows } from './people-rows.import.js';
import { TakeListedPeopleJob } from './take-listed-people.job.js';

/** Who is to be vaccinated. */
@Module({
  imports: [FacilitiesModule, PeopleModule],
  controllers: [PeopleImportsController],
  providers: [...IMPORT_PROVIDERS, ListingStore, ListPeopleUseCase, PeopleRows, TakeListedPeopleJob],
  exports: [ListPeopleUseCase],
})
export class ListingsModule {}
