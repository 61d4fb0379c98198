import { Global, Module } from '@nestjs/common';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { AdverseEventReportsModule } from './adverse-event-reports/adverse-event-reports.module.js';
import { AdverseEventsModule } from './adverse-events/adverse-events.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { CompletenessModule } from './completeness/completeness.module.js';
import { CorrectionTicketsModule } from './correction-tickets/correction-tickets.module.js';
import { DoseDecisionsModule } from './dose-decisions/dose-decisions.module.js';
import { DosesModule } from './doses/doses.module.js';
import { FacilitiesModule } from './facilities/facilities.module.js';
import { FhirModule } from './fhir/fhir.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { IdentityChecksModule } from './identity-checks/identity-checks.module.js';
import { messages } from './messages.js';
import { KeyedRequests } from './keyed-requests/keyed-requests.js';
import { ListingsModule } from './listings/listings.module.js';
import { LotsModule } from './lots/lots.module.js';
import { RecallsModule } from './recalls/recalls.module.js';
import { StockModule } from './stock/stock.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { NationalModule } from './national/national.module.js';
import { OfflineModule } from './offline/offline.module.js';
import { PeopleModule } from './people/people.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { ScreeningsModule } from './screenings/screenings.module.js';
import { PersonRecordsModule } from './person-records/person-records.module.js';
import { SupportModule } from './support/support.module.js';
import { SelectionsModule } from './selections/selections.module.js';
import { SessionClosingsModule } from './session-closings/session-closings.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { Subscriptions } from './subscriptions.js';
import { VisitsModule } from './visits/visits.module.js';

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for the two that every capability needs.
 */
@Global()
@Module({
  imports: [
    FacilitiesModule,
    PeopleModule,
    DosesModule,
    CompletenessModule,
    LotsModule,
    StockModule,
    RecallsModule,
    ScreeningsModule,
    DoseDecisionsModule,
    PersonRecordsModule,
    CertificatesModule,
    FhirModule,
    ImportsModule,
    ListingsModule,
    RegistrationsModule,
    IdentityChecksModule,
    CorrectionTicketsModule,
    NationalModule,
    AdverseEventsModule,
    AdverseEventReportsModule,
    SupportModule,
    CampaignsModule,
    SessionsModule,
    InvitationsModule,
    VisitsModule,
    SelectionsModule,
    SessionClosingsModule,
    OfflineModule,
    RetentionModule,
  ],
  controllers: [Subscriptions],
  providers: [
    { provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) },
    RequestDigests,
    KeyedRequests,
  ],
  exports: [ProblemCatalogue, RequestDigests, KeyedRequests],
})
export class VaccinationModule {}
