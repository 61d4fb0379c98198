import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { EnterRapidListUseCase } from './enter-rapid-list.use-case.js';
import { EnterRapidTestUseCase } from './enter-rapid-test.use-case.js';
import { RapidTestEntryStore } from './rapid-test-entry.store.js';
import { RapidTestsController } from './rapid-tests.controller.js';
import { SpecimensBySlipQuery } from './specimens-by-slip.query.js';

/** Rapid tests on the spot: one by one, or for a list of people. */
@Module({
  imports: [CustodyModule, LotsModule, PeopleModule, ResultsModule, SpecimensModule],
  controllers: [RapidTestsController],
  providers: [EnterRapidListUseCase, EnterRapidTestUseCase, RapidTestEntryStore, SpecimensBySlipQuery],
})
export class RapidTestsModule {}
