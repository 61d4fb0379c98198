import { Global, Module } from '@nestjs/common';
import { IMPORT_PROVIDERS, ProblemCatalogue, RequestDigests } from '#libs/http';
import { CasesRegistryModule } from './cases/cases-registry.module.js';
import { DetectionsModule } from './cases/detections.module.js';
import { messages } from './messages.js';
import { SamePeopleModule } from './cases/same-people.module.js';
import { Subscriptions } from './subscriptions.js';

const everywhere = [RequestDigests, ...IMPORT_PROVIDERS];

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for what every capability needs.
 */
@Global()
@Module({
  imports: [CasesRegistryModule, DetectionsModule, SamePeopleModule],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, ...everywhere],
  exports: [ProblemCatalogue, ...everywhere],
})
export class CasesModule {}
