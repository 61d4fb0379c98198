import { Module } from '@nestjs/common';
import { FhirChecker } from '#libs/fhir';
import { DosesModule } from '../doses/doses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonRecordsModule } from '../person-records/person-records.module.js';
import { CompareRecommendations } from './compare-recommendations.js';
import { DoseOfImmunizationReader } from './dose-of-immunization.js';
import { ExchangedDosesQuery } from './exchanged-doses.query.js';
import { FhirController } from './fhir.controller.js';
import { ImmunizationsController } from './immunizations.controller.js';
import { ReadImmunizationsUseCase } from './read-immunizations.use-case.js';
import { ReadPatientsUseCase } from './read-patients.use-case.js';
import { ReadRecommendationsUseCase } from './read-recommendations.use-case.js';
import { TakeImmunizationsUseCase } from './take-immunizations.use-case.js';

/** FHIR R4: doses in and out, people and what is due to them out. */
@Module({
  imports: [DosesModule, PeopleModule, PersonRecordsModule],
  controllers: [ImmunizationsController, FhirController],
  providers: [
    CompareRecommendations,
    DoseOfImmunizationReader,
    ExchangedDosesQuery,
    FhirChecker,
    ReadImmunizationsUseCase,
    ReadPatientsUseCase,
    ReadRecommendationsUseCase,
    TakeImmunizationsUseCase,
  ],
})
export class FhirModule {}
