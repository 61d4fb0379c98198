import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { LotsModule } from '../lots/lots.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonDaysModule } from '../person-days/person-days.module.js';
import { ResultChangesModule } from '../result-changes/result-changes.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { AmendResultUseCase } from './amend-result.use-case.js';
import { DecideResults } from './decide-results.js';
import { EnterResultUseCase } from './enter-result.use-case.js';
import { PublishResults } from './publish-results.js';
import { ReadResultsUseCase } from './read-results.use-case.js';
import { ReasonSeal } from './reason-seal.js';
import { ReleaseHeldUseCase } from './release-held.use-case.js';
import { RequestAmendmentUseCase } from './request-amendment.use-case.js';
import { ResultListQuery } from './result-list.query.js';
import { ResultStore } from './result.store.js';
import { ResultsController } from './results.controller.js';
import { ResultsOfSpecimenQuery } from './results-of-specimen.query.js';
import { SeenSpecimensQuery } from './seen-specimens.query.js';
import { ValidateResultUseCase } from './validate-result.use-case.js';
import { WriteResultsUseCase } from './write-results.use-case.js';

/** Results: entered, validated by a second person, released, amended and withdrawn as versions. */
@Module({
  imports: [
    FacilityRegisterModule,
    LotsModule,
    NoticesModule,
    PeopleModule,
    PersonDaysModule,
    ResultChangesModule,
    SpecimensModule,
  ],
  controllers: [ResultsController],
  providers: [
    AmendResultUseCase,
    DecideResults,
    EnterResultUseCase,
    PublishResults,
    ReadResultsUseCase,
    ReasonSeal,
    ReleaseHeldUseCase,
    RequestAmendmentUseCase,
    ResultListQuery,
    ResultStore,
    ResultsOfSpecimenQuery,
    SeenSpecimensQuery,
    ValidateResultUseCase,
    WriteResultsUseCase,
  ],
  exports: [
    DecideResults,
    ReasonSeal,
    ReleaseHeldUseCase,
    RequestAmendmentUseCase,
    ResultsOfSpecimenQuery,
    WriteResultsUseCase,
  ],
})
export class ResultsModule {}
