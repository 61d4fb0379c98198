import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { MAP_LAYERS, parseMapLayer, type MapLayer } from '#libs/vocabulary';
import { LAYER_SOURCES, type LayerSource } from './layer-source.js';

/** Which layers there are, and where each comes from. */
@Injectable()
export class LayerSources {
  private readonly byLayer: ReadonlyMap<MapLayer, LayerSource>;

  constructor(@Inject(LAYER_SOURCES) sources: readonly LayerSource[]) {
    this.byLayer = new Map(sources.map((source) => [source.layer, source]));
  }

  /** In the order of the vocabulary. */
  get layers(): readonly MapLayer[] {
    return MAP_LAYERS.filter((layer) => this.byLayer.has(layer));
  }

  /** @throws Refused 404 */
  of(layer: MapLayer): LayerSource {
    const source = this.byLayer.get(layer);
    if (source === undefined) throw new Refused('map-layer-unknown', { status: 404, path: 'layer' });
    return source;
  }

  /** The layer that an address names. @throws Refused 404 */
  named(typed: string): MapLayer {
    const parsed = parseMapLayer(typed);
    if (!parsed.ok) throw new Refused('map-layer-unknown', { status: 404, path: 'layer' });
    return this.of(parsed.value).layer;
  }
}
