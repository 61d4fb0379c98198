import { Global, Module } from '@nestjs/common';
import { IMPORT_PROVIDERS, ProblemCatalogue, RequestDigests } from '#libs/http';
import { messages } from './messages.js';
import { Subscriptions } from './subscriptions.js';
import { SupplyCountsModule } from './supply-counts/supply-counts.module.js';
import { SupplyPointsModule } from './supply-points/supply-points.module.js';
import { SupplyReportsModule } from './supply-reports/supply-reports.module.js';

const everywhere = [RequestDigests, ...IMPORT_PROVIDERS];

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for what every capability needs.
 */
@Global()
@Module({
  imports: [SupplyPointsModule, SupplyCountsModule, SupplyReportsModule],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, ...everywhere],
  exports: [ProblemCatalogue, ...everywhere],
})
export class GeoMapsModule {}
