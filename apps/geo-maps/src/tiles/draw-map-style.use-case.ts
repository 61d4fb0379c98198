import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import { entryOn, localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { KeptAnswer } from '../layers/kept-answer.js';
import { LayerSources } from '../layers/layer-sources.js';
import type { Breaks } from './graded-looks.js';
import { mapStyleOf, STYLED_MAPS } from './map-style.js';

/** Each map as a MapLibre style, of the layers that there are. */
@Injectable()
export class DrawMapStyleUseCase {
  constructor(
    private readonly sources: LayerSources,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {}

  execute(name: keyof typeof STYLED_MAPS, language: Language): KeptAnswer {
    const map = STYLED_MAPS[name];
    const layers = map.layers.filter((layer) => this.sources.layers.includes(layer));
    return KeptAnswer.json(mapStyleOf(this.config.PUBLIC_URL, language, this.breaks(), { ...map, layers }));
  }

  /** Shades change where the rules of levels do: those in force, or nearest in time. */
  private breaks(): Breaks {
    const { rate, coverage } = entryOn(this.referenceData.maps.datedLevelRules, localDayOf(this.clock.now()));
    return { cases: rate.bandsFrom.slice(1), coverage: [coverage.atLeastPercent] };
  }
}
