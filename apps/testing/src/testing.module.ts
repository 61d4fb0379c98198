import { Global, Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { CustodyModule } from './custody/custody.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { FhirModule } from './fhir/fhir.module.js';
import { Hl7Module } from './hl7/hl7.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LookUpsModule } from './look-ups/look-ups.module.js';
import { messages } from './messages.js';
import { PeopleForCasesModule } from './people-for-cases/people-for-cases.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { LotsModule } from './lots/lots.module.js';
import { PoolsModule } from './pools/pools.module.js';
import { OfflineModule } from './offline/offline.module.js';
import { RapidTestsModule } from './rapid-tests/rapid-tests.module.js';
import { ResultsModule } from './results/results.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { RunsModule } from './runs/runs.module.js';
import { SpecimenRecordsModule } from './specimen-records/specimen-records.module.js';
import { SpecimensModule } from './specimens/specimens.module.js';
import { UnmatchedResultsModule } from './unmatched-results/unmatched-results.module.js';
import { Subscriptions } from './subscriptions.js';

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for the two that every capability needs.
 */
@Global()
@Module({
  imports: [
    CertificatesModule,
    LookUpsModule,
    FacilityRegisterModule,
    PeopleForCasesModule,
    SpecimensModule,
    CustodyModule,
    OfflineModule,
    RetentionModule,
    SpecimenRecordsModule,
    NoticesModule,
    ResultsModule,
    LotsModule,
    PoolsModule,
    RapidTestsModule,
    RunsModule,
    UnmatchedResultsModule,
    Hl7Module,
    FhirModule,
    ImportsModule,
  ],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, RequestDigests],
  exports: [ProblemCatalogue, RequestDigests],
})
export class TestingModule {}
