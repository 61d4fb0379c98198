import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { CloseUnmatchedResultUseCase } from './close-unmatched-result.use-case.js';
import { ReadUnmatchedResultsUseCase } from './read-unmatched-results.use-case.js';
import { NamedSpecimensQuery } from './named-specimens.query.js';
import { SetResultAside } from './set-result-aside.js';
import { WriteOutsideResult } from './write-outside-result.js';
import { TakeOutsideResultsUseCase } from './take-outside-results.use-case.js';
import { UnmatchedResultStore } from './unmatched-result.store.js';
import { UnmatchedResultsController } from './unmatched-results.controller.js';

/** Results of other systems: taken in, or kept until a person has found where they belong. */
@Module({
  imports: [FacilityRegisterModule, ResultsModule, SpecimensModule],
  controllers: [UnmatchedResultsController],
  providers: [
    CloseUnmatchedResultUseCase,
    NamedSpecimensQuery,
    ReadUnmatchedResultsUseCase,
    SetResultAside,
    TakeOutsideResultsUseCase,
    UnmatchedResultStore,
    WriteOutsideResult,
  ],
  exports: [TakeOutsideResultsUseCase],
})
export class UnmatchedResultsModule {}
