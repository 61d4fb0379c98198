import type { LocalDay, MapLayer } from '#libs/vocabulary';
import type { OutlineCertainty } from '../boundaries/unit-outlines.js';
import type { MapText } from './layer-titles.js';
import type { LayerRecord } from './published-layer.js';

/** By which outlines areas are drawn. */
export interface LayerBoundaries {
  readonly certainty: OutlineCertainty;
  readonly source: { readonly name: string; readonly documentNumber: string | null } | null;
}

/** What the sender of a whole layer said of it. */
export interface LayerDataset {
  readonly source: string;
  readonly licence: string;
  /** The day of which the data tell. */
  readonly on: LocalDay;
}

/** What a layer is made of on a day, published or not. */
export interface LayerContent {
  readonly records: readonly LayerRecord[];
  /** The newest fact that stands behind it; null where there is none. */
  readonly asOf: Date | null;
  /** Null for a layer of points. */
  readonly boundaries: LayerBoundaries | null;
  /** Where the layer is one that was sent whole with its own source; the origin of the source says it else. */
  readonly dataset?: LayerDataset;
  /** The instant from which the same version may say something else, as a statement fades; null for never. */
  readonly holdsUntil: Date | null;
}

/** What was withdrawn anywhere is gone within two seconds; a busy map asks the database once a second and layer. */
const ASKED_AGAIN_AFTER_MS = 1_000;

/** The type of a property in a vector tile. */
export type PropertyType = 'String' | 'Number' | 'Boolean';

/** Where one layer comes from. Whatever it answers reaches the public only through a `PublishedLayer`. */
export abstract class LayerSource {
  abstract readonly layer: MapLayer;
  /** Who says so, as the map tells it. */
  abstract readonly origin: MapText;
  /** What its features tell, by the name of the property. */
  abstract readonly fields: Readonly<Record<string, PropertyType>>;
  /**
   * `of-day`: the content is made for a day, as figures of the day are, and areas by the outlines of the day.
   * `with-periods`: it is the same whatever the day, and each record says from when and until when it holds.
   */
  abstract readonly tells: 'of-day' | 'with-periods';
  /** For so many milliseconds a version is taken for the newest, unless this process knows of a change itself. */
  readonly askedAgainAfterMs: number = ASKED_AGAIN_AFTER_MS;
  /** Equal texts, equal content of every day. */
  abstract version(): Promise<string>;
  abstract on(day: LocalDay): Promise<LayerContent>;
}

/** All sources, for `@Inject`. */
export const LAYER_SOURCES = Symbol('lachan:layer-sources');
