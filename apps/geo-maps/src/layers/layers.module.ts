import { Module, type FactoryProvider } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PublicPointsQuery } from '../facilities/public-points.query.js';
import { KeptLayers } from './kept-layers.js';
import { LAYER_SOURCES, type LayerSource } from './layer-source.js';
import { LayerSources } from './layer-sources.js';
import { ListLayersUseCase } from './list-layers.use-case.js';
import { MapLayersController } from './map-layers.controller.js';
import { ProvinceBounds } from './province-bounds.js';
import { SourceVersions } from './source-versions.js';
import { PublicPointsSource } from './sources/public-points.source.js';

/** Every layer of the maps has one source here. */
const sources: FactoryProvider<LayerSource[]> = {
  provide: LAYER_SOURCES,
  useFactory: (points: PublicPointsQuery, referenceData: ReferenceData) => [
    new PublicPointsSource('testing-points', points, referenceData),
    new PublicPointsSource('vaccination-points', points, referenceData),
    new PublicPointsSource('quarantine-facilities', points, referenceData),
    new PublicPointsSource('hospitals', points, referenceData),
    new PublicPointsSource('health-stations', points, referenceData),
    new PublicPointsSource('checkpoints', points, referenceData),
  ],
  inject: [PublicPointsQuery, ReferenceData],
};

/** What maps show, as everybody may see it. */
@Module({
  imports: [FacilitiesModule],
  controllers: [MapLayersController],
  providers: [sources, LayerSources, SourceVersions, KeptLayers, ProvinceBounds, ListLayersUseCase],
  exports: [LayerSources, KeptLayers, ProvinceBounds],
})
export class LayersModule {}
