import { Inject, Injectable } from '@nestjs/common';
import { CursorCodec, Refused } from '#libs/http';
import { BusinessClock, SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import { KeptLayers } from '../layers/kept-layers.js';
import { LayerSources } from '../layers/layer-sources.js';
import { askedDayOf } from './asked-day.js';
import { itemOf, itemsOf } from './items.js';
import { parseItemsQuery } from './parse-items-query.js';
import { understood } from './understood.js';

/** The features of a collection. */
@Injectable()
export class ReadItemsUseCase {
  private readonly base: string;

  constructor(
    private readonly sources: LayerSources,
    private readonly layers: KeptLayers,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
    @Inject(SERVICE_CONFIG) config: Config,
  ) {
    this.base = `${config.PUBLIC_URL}/ogc`;
  }

  /** What holds now, or in the time that is asked for. @throws Refused 400 for a bad question, 404 */
  async page(id: string, parameters: URLSearchParams) {
    const layer = this.sources.named(id);
    const query = understood(parseItemsQuery(parameters));
    const now = this.clock.now();
    const isOfDay = this.sources.of(layer).tells === 'of-day';
    const kept = await this.layers.of(layer, isOfDay ? askedDayOf(query.datetime, now) : undefined);
    const purpose = JSON.stringify(['ogc', layer, parameters.get('bbox'), parameters.get('datetime')]);
    const [after = null] = query.cursor === null ? [] : this.cursors.decode(purpose, query.cursor);
    return itemsOf(query.datetime === null ? kept.shown : kept.published, {
      ...{ base: this.base, parameters, query, now },
      after: after === null ? null : String(after),
      cursorAfter: (last) => this.cursors.encode(purpose, [last]),
    });
  }

  /** One feature, whether it holds now or not. @throws Refused 404 */
  async one(id: string, item: string) {
    const { published } = await this.layers.of(this.sources.named(id));
    const found = itemOf(this.base, published, item);
    if (found === null) throw new Refused('feature-not-found', { status: 404 });
    return found;
  }
}
