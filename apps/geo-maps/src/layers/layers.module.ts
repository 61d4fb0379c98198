import { Module, type FactoryProvider } from '@nestjs/common';
import { BaseMapModule } from '../base-map/base-map.module.js';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { FiguresModule } from '../figures/figures.module.js';
import { LevelsModule } from '../levels/levels.module.js';
import { QuarantineFacilitiesModule } from '../quarantine-facilities/quarantine-facilities.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { VisitedPlacesModule } from '../visited-places/visited-places.module.js';
import { ZonesModule } from '../zones/zones.module.js';
import { KeptLayers } from './kept-layers.js';
import { LAYER_SOURCES, type LayerSource } from './layer-source.js';
import { LayerSources } from './layer-sources.js';
import { ListLayersUseCase } from './list-layers.use-case.js';
import { MapLayersController } from './map-layers.controller.js';
import { ProvinceBounds } from './province-bounds.js';
import { SourceVersions } from './source-versions.js';
import { BaseMapSources } from './sources/base-map.source.js';
import { CasesSource } from './sources/cases.source.js';
import { CoverageSource } from './sources/coverage.source.js';
import { FiguresContent } from './sources/figures-content.js';
import { LevelsSource } from './sources/levels.source.js';
import { PublicPointsSources } from './sources/public-points.source.js';
import { QuarantineFacilitiesSource } from './sources/quarantine-facilities.source.js';
import { SupplyPointsSource } from './sources/supply-points.source.js';
import { VisitedPlacesSource } from './sources/visited-places.source.js';
import { ZonesSource } from './sources/zones.source.js';

/** Every layer has one source among them. */
const SOURCES = [
  ...[LevelsSource, ZonesSource, VisitedPlacesSource, CasesSource, CoverageSource],
  ...[SupplyPointsSource, QuarantineFacilitiesSource],
];

const allSources: FactoryProvider<LayerSource[]> = {
  provide: LAYER_SOURCES,
  useFactory: (points: PublicPointsSources, base: BaseMapSources, ...others: LayerSource[]) => [
    ...[...points.all, ...base.all],
    ...others,
  ],
  inject: [PublicPointsSources, BaseMapSources, ...SOURCES],
};

/** What maps show, as everybody may see it. */
@Module({
  imports: [
    ...[BaseMapModule, BoundariesModule, FacilitiesModule, FiguresModule, LevelsModule],
    ...[QuarantineFacilitiesModule, SupplyPointsModule, VisitedPlacesModule, ZonesModule],
  ],
  controllers: [MapLayersController],
  providers: [
    ...[PublicPointsSources, BaseMapSources, FiguresContent, ...SOURCES, allSources],
    ...[LayerSources, SourceVersions, KeptLayers, ProvinceBounds, ListLayersUseCase],
  ],
  exports: [LayerSources, KeptLayers, ProvinceBounds],
})
export class LayersModule {}
