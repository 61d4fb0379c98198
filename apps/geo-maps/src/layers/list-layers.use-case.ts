import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import { KeptAnswer, MAP_CACHE_SECONDS } from './kept-answer.js';
import type { KeptLayer } from './kept-layer.js';
import { KeptLayers } from './kept-layers.js';
import type { MapLayersView, MapLayerView } from './layer.dto.js';
import { LayerSources } from './layer-sources.js';
import { layerHead } from './layer-geojson.js';
import { geometryKindOf } from './layer-titles.js';

/** The catalogue of layers, as they are today. */
@Injectable()
export class ListLayersUseCase {
  constructor(
    private readonly sources: LayerSources,
    private readonly layers: KeptLayers,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {}

  async execute(): Promise<KeptAnswer> {
    const kept = await Promise.all(this.sources.layers.map((layer) => this.layers.of(layer)));
    const view: MapLayersView = { items: kept.map((layer) => this.viewOf(layer)) };
    return KeptAnswer.json(view);
  }

  private viewOf({ shown, facts }: KeptLayer): MapLayerView {
    const { layer, title, asOf, certainty, source, boundaries, licence = null } = layerHead(shown, facts);
    const origin = this.config.PUBLIC_URL;
    return {
      ...{ layer, title, geometry: geometryKindOf(layer), certainty, source, licence, boundaries, asOf },
      features: shown.features.length,
      withoutPlace: shown.features.filter(({ geometry }) => geometry === null).length,
      cacheSeconds: MAP_CACHE_SECONDS,
      geoJson: `${origin}/v1/map-layers/${layer}`,
      tileJson: `${origin}/tiles/${layer}.json`,
      collection: `${origin}/ogc/collections/${layer}`,
    };
  }
}
