import { Global, Module } from '@nestjs/common';
import { IMPORT_PROVIDERS, ProblemCatalogue, RequestDigests } from '#libs/http';
import { BoundariesModule } from './boundaries/boundaries.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { LevelsModule } from './levels/levels.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { messages } from './messages.js';
import { Subscriptions } from './subscriptions.js';
import { VisitedPlacesModule } from './visited-places/visited-places.module.js';
import { ZonesModule } from './zones/zones.module.js';

const everywhere = [RequestDigests, ...IMPORT_PROVIDERS];

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for what every capability needs.
 */
@Global()
@Module({
  imports: [BoundariesModule, ZonesModule, VisitedPlacesModule, FiguresModule, LevelsModule, MeasuresModule],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, ...everywhere],
  exports: [ProblemCatalogue, ...everywhere],
})
export class GeoMapsModule {}
