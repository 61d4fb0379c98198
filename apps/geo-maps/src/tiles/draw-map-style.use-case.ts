import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import { entryOn, isBaseLayer, localDayOf, type MapLayer } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { KeptAnswer } from '../layers/kept-answer.js';
import type { KeptLayer } from '../layers/kept-layer.js';
import { KeptLayers } from '../layers/kept-layers.js';
import { LayerSources } from '../layers/layer-sources.js';
import type { Breaks } from './graded-looks.js';
import { mapStyleOf, STYLED_MAPS } from './map-style.js';

/** Each map as a MapLibre style, of the layers that there are; of the base map what is published. */
@Injectable()
export class DrawMapStyleUseCase {
  constructor(
    private readonly sources: LayerSources,
    private readonly kept: KeptLayers,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {}

  async execute(name: keyof typeof STYLED_MAPS, language: Language): Promise<KeptAnswer> {
    const map = STYLED_MAPS[name];
    const there = map.layers.filter((layer) => this.sources.layers.includes(layer));
    const base = await this.baseMap(there);
    const layers = there.filter((layer) => !isBaseLayer(layer) || base.some(({ shown }) => shown.layer === layer));
    const baseMap = base.at(0)?.facts.dataset;
    const drawn = { ...map, layers, ...(baseMap && { baseMap }) };
    return KeptAnswer.json(mapStyleOf(this.config.PUBLIC_URL, language, this.breaks(), drawn));
  }

  /** Those of its layers that have something to draw. */
  private async baseMap(layers: readonly MapLayer[]): Promise<KeptLayer[]> {
    const kept = await Promise.all(layers.filter(isBaseLayer).map((layer) => this.kept.of(layer)));
    return kept.filter(({ shown }) => shown.features.length > 0);
  }

  /** Shades change where the rules of levels do: those in force, or nearest in time. */
  private breaks(): Breaks {
    const { rate, coverage } = entryOn(this.referenceData.maps.datedLevelRules, localDayOf(this.clock.now()));
    return { cases: rate.bandsFrom.slice(1), coverage: [coverage.atLeastPercent] };
  }
}
