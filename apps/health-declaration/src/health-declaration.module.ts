import { Global, Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { AttentionModule } from './attention/attention.module.js';
import { CheckInsModule } from './check-ins/check-ins.module.js';
import { DeclarationsModule } from './declarations/declarations.module.js';
import { messages } from './messages.js';
import { PassagesModule } from './passages/passages.module.js';
import { PersonalCardsModule } from './personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from './personal-codes/personal-codes.module.js';
import { PlainFormModule } from './plain-form/plain-form.module.js';
import { PlacesModule } from './places/places.module.js';
import { PublishedKeysModule } from './published-keys/published-keys.module.js';
import { QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { RiskAreasModule } from './risk-areas/risk-areas.module.js';
import { ScansModule } from './scans/scans.module.js';
import { Subscriptions } from './subscriptions.js';
import { TracingModule } from './tracing/tracing.module.js';

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for the two that every capability needs.
 */
@Global()
@Module({
  imports: [
    PlacesModule,
    QuestionnairesModule,
    PlainFormModule,
    DeclarationsModule,
    AttentionModule,
    PersonalCodesModule,
    CheckInsModule,
    TracingModule,
    PersonalCardsModule,
    PublishedKeysModule,
    RetentionModule,
    ScansModule,
    FacilityRegisterModule,
    RiskAreasModule,
    CheckpointsModule,
    PassagesModule,
  ],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, RequestDigests],
  exports: [ProblemCatalogue, RequestDigests],
})
export class HealthDeclarationModule {}
