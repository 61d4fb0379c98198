import type { MapLayer } from '#libs/vocabulary';
import type { Geometry } from 'geojson';

/** What is told of a feature: plain values, so that tiles, feeds and GeoJSON say the same. */
export type FeatureProperties = Readonly<Record<string, string | number | boolean | null>>;

/** A feature as a store keeps it, published or not. */
export interface LayerRecord {
  readonly id: string;
  /** WGS 84, longitude before latitude. Null for what is in the list and cannot be drawn. */
  readonly geometry: Geometry | null;
  readonly properties: FeatureProperties;
  readonly from: Date;
  /** The first instant at which it holds no longer; null until further notice. */
  readonly to: Date | null;
  /** Null while nobody published it. */
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** A feature that everybody may see. */
export type PublishedFeature = Pick<LayerRecord, 'id' | 'geometry' | 'properties' | 'from' | 'to'>;

/**
 * The features of a layer that the public may see at an instant, in the order of their ids. Tiles and `/ogc` take only
 * this class, and `at` is the one way to make it: its constructor is private, and no object that merely looks like it
 * has its private field. So nothing that is unpublished or withdrawn can be handed to them.
 */
export class PublishedLayer {
  readonly #features: readonly PublishedFeature[];

  private constructor(
    readonly layer: MapLayer,
    features: readonly PublishedFeature[],
  ) {
    this.#features = features;
  }

  get features(): readonly PublishedFeature[] {
    return this.#features;
  }

  /** Of what is published by `now` and not withdrawn; also what holds no longer or not yet, since `datetime` may ask. */
  static at(layer: MapLayer, records: readonly LayerRecord[], now: Date): PublishedLayer {
    const features = records
      .filter((record) => isPublic(record, now))
      .map(({ id, geometry, properties, from, to }) => ({ id, geometry, properties, from, to }))
      .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
    return new PublishedLayer(layer, features);
  }

  /** The same, without what does not hold at the instant. */
  inForceAt(instant: Date): PublishedLayer {
    return new PublishedLayer(
      this.layer,
      this.#features.filter(({ from, to }) => from <= instant && (to === null || instant < to)),
    );
  }
}

function isPublic({ publishedAt, withdrawnAt }: LayerRecord, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now && (withdrawnAt === null || now < withdrawnAt);
}
