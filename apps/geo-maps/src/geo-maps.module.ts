import { Global, Module } from '@nestjs/common';
import { IMPORT_PROVIDERS, ProblemCatalogue, RequestDigests } from '#libs/http';
import { BaseMapModule } from './base-map/base-map.module.js';
import { BoundariesModule } from './boundaries/boundaries.module.js';
import { FacilitiesModule } from './facilities/facilities.module.js';
import { LayerChanges } from './layer-changes/layer-changes.js';
import { LayersModule } from './layers/layers.module.js';
import { messages } from './messages.js';
import { OfflinePacksModule } from './offline-packs/offline-packs.module.js';
import { OgcModule } from './ogc/ogc.module.js';
import { Subscriptions } from './subscriptions.js';
import { TilesModule } from './tiles/tiles.module.js';
import { QuarantineFacilitiesModule } from './quarantine-facilities/quarantine-facilities.module.js';
import { VisitedPlacesModule } from './visited-places/visited-places.module.js';
import { ZonesModule } from './zones/zones.module.js';
import { SupplyPointsModule } from './supply-points/supply-points.module.js';
import { SupplyReportsModule } from './supply-reports/supply-reports.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { LevelsModule } from './levels/levels.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { SupplyClaimsModule } from './supply-claims/supply-claims.module.js';
import { SupplyImportsModule } from './supply-imports/supply-imports.module.js';
import { PlainMapsModule } from './plain-maps/plain-maps.module.js';
import { LevelCountsModule } from './level-counts/level-counts.module.js';
import { SupplyCountsModule } from './supply-counts/supply-counts.module.js';

const everywhere = [RequestDigests, LayerChanges, ...IMPORT_PROVIDERS];

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for what every capability needs.
 */
@Global()
@Module({
  imports: [
    BoundariesModule,
    BaseMapModule,
    FacilitiesModule,
    QuarantineFacilitiesModule,
    LayersModule,
    OfflinePacksModule,
    OgcModule,
    TilesModule,
    ZonesModule,
    VisitedPlacesModule,
    SupplyPointsModule,
    SupplyReportsModule,
    FiguresModule,
    LevelsModule,
    MeasuresModule,
    SupplyClaimsModule,
    SupplyImportsModule,
    SupplyCountsModule,
    LevelCountsModule,
    PlainMapsModule,
  ],
  controllers: [Subscriptions],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, ...everywhere],
  exports: [ProblemCatalogue, ...everywhere],
})
export class GeoMapsModule {}
