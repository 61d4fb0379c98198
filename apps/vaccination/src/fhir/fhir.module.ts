import { Module } from '@nestjs/common';
import { ExchangedDosesQuery } from './exchanged-doses.query.js';
import { FhirController } from './fhir.controller.js';
import { ReadImmunizationsUseCase } from './read-immunizations.use-case.js';

/** FHIR R4: doses out. */
@Module({
  controllers: [FhirController],
  providers: [ExchangedDosesQuery, ReadImmunizationsUseCase],
})
export class FhirModule {}
