import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { ReadSpecimensUseCase } from './read-specimens.use-case.js';
import { ShownResultsQuery } from './shown-results.query.js';
import { SpecimenListQuery } from './specimen-list.query.js';
import { SpecimenRecordsController } from './specimen-records.controller.js';

/** What is shown of specimens: one with its person, lists without. */
@Module({
  imports: [PeopleModule, ResultsModule, SpecimensModule],
  controllers: [SpecimenRecordsController],
  providers: [ReadSpecimensUseCase, ShownResultsQuery, SpecimenListQuery],
})
export class SpecimenRecordsModule {}
