import type { LocalDay } from '#libs/vocabulary';
import { KeptAnswer } from './kept-answer.js';
import { layerGeoJson, type LayerFacts } from './layer-geojson.js';
import type { LayerContent, LayerDataset, LayerSource } from './layer-source.js';
import type { MapText } from './layer-titles.js';
import { PublishedLayer } from './published-layer.js';
import { nextChangeOf, shownInstantOf } from './shown-at.js';

const GEOJSON_TYPE = 'application/geo+json; charset=utf-8';

/** What the public may see of a layer on a day, and what was made of it. */
export class KeptLayer {
  /** Everything that is published, also what holds no longer or not yet. */
  readonly published: PublishedLayer;
  /** What the map of the day shows. */
  readonly shown: PublishedLayer;
  readonly facts: LayerFacts;
  private readonly holdsUntil: Date | null;
  private geoJson: KeptAnswer | undefined;

  constructor(
    readonly source: LayerSource,
    day: LocalDay,
    content: LayerContent,
    now: Date,
  ) {
    const { records, asOf, boundaries, dataset } = content;
    this.published = PublishedLayer.at(source.layer, records, now);
    this.shown = this.published.inForceAt(shownInstantOf(day, now));
    this.facts = { day, asOf, boundaries, origin: originOf(source, dataset), ...(dataset && { dataset }) };
    this.holdsUntil = earlierOf(nextChangeOf(records, day, now), content.holdsUntil);
  }

  holdsAt(now: Date): boolean {
    return this.holdsUntil === null || now < this.holdsUntil;
  }

  /** As GeoJSON, made when it is first asked for. */
  get answer(): KeptAnswer {
    this.geoJson ??= KeptAnswer.json(layerGeoJson(this.shown, this.facts), GEOJSON_TYPE);
    return this.geoJson;
  }

  /** Equal texts, equal features on the map; for addresses of tiles. */
  get dataVersion(): string {
    return this.answer.etag.replaceAll('"', '');
  }
}

/** A source has one name, whatever the language. */
function originOf({ origin }: LayerSource, dataset: LayerDataset | undefined): MapText {
  return dataset === undefined ? origin : { vi: dataset.source, en: dataset.source };
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
