import { Module } from '@nestjs/common';
import { FhirChecker } from '#libs/fhir';
import { BarcodesModule } from '../barcodes/barcodes.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { UnmatchedResultsModule } from '../unmatched-results/unmatched-results.module.js';
import { ExchangedRecordsQuery } from './exchanged-records.query.js';
import { FhirController } from './fhir.controller.js';
import { ReadResourcesUseCase } from './read-resources.use-case.js';
import { TakeTransactionUseCase } from './take-transaction.use-case.js';

/** FHIR R4: transactions in; specimens, orders, people and results out. */
@Module({
  imports: [BarcodesModule, PeopleModule, ResultsModule, SpecimensModule, UnmatchedResultsModule],
  controllers: [FhirController],
  providers: [ExchangedRecordsQuery, FhirChecker, ReadResourcesUseCase, TakeTransactionUseCase],
})
export class FhirModule {}
