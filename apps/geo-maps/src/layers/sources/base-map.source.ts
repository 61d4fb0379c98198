import { Injectable } from '@nestjs/common';
import type { BaseMapGeometry } from '#libs/geo';
import {
  BASE_LAYERS,
  RIVER_KINDS,
  ROAD_KINDS,
  startOfLocalDay,
  type BaseLayer,
  type BaseMapKind,
} from '#libs/vocabulary';
import type { Geometry } from 'geojson';
import { BaseMapContentQuery } from '../../base-map/base-map-content.query.js';
import type { PackedFeature } from '../../base-map/base-map-pack.js';
import { PublishedBaseMapQuery, type PublishedBaseMap } from '../../base-map/published-base-map.query.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { LayerRecord } from '../published-layer.js';

const KINDS: Readonly<Record<BaseLayer, readonly BaseMapKind[]>> = { rivers: RIVER_KINDS, roads: ROAD_KINDS };
const NOTHING: LayerContent = { records: [], asOf: null, boundaries: null, holdsUntil: null };
/** Of the id of a pack, so that ids of two packs differ; tiles carry it with every feature. */
const ID_CHARACTERS = 8;
/** Of the number of a feature in its file, so that ids are in its order. */
const NUMBER_DIGITS = 5;

/** Rivers or roads of the pack that is published; nothing where none is. */
class BaseMapSource extends LayerSource {
  /** Told while there is nothing; a pack names its own source. */
  override readonly origin = { vi: 'Chưa có dữ liệu bản đồ nền', en: 'There are no data of a base map yet' };
  override readonly tells = 'with-periods';
  override readonly fields = { kind: 'String', name: 'String', ref: 'String' } as const;

  constructor(
    override readonly layer: BaseLayer,
    private readonly published: PublishedBaseMapQuery,
    private readonly content: BaseMapContentQuery,
  ) {
    super();
  }

  override version(): Promise<string> {
    return this.published.version();
  }

  override async on(): Promise<LayerContent> {
    const pack = await this.published.find();
    if (pack === undefined) return NOTHING;
    const features = await this.content.featuresOf(pack.packId, KINDS[this.layer]);
    const { source, licence, asOf } = pack;
    return {
      records: features.map((feature) => recordOf(feature, pack)),
      asOf: startOfLocalDay(asOf),
      boundaries: null,
      dataset: { source, licence, on: asOf },
      holdsUntil: null,
    };
  }
}

/** It holds from the day of which the data tell. */
function recordOf({ number, kind, name, ref, geometry }: PackedFeature, pack: PublishedBaseMap): LayerRecord {
  return {
    id: `${pack.packId.slice(-ID_CHARACTERS)}-${String(number).padStart(NUMBER_DIGITS, '0')}`,
    geometry: onePart(JSON.parse(geometry) as BaseMapGeometry),
    properties: { kind, name, ref },
    from: startOfLocalDay(pack.asOf),
    to: null,
    publishedAt: pack.publishedAt,
    withdrawnAt: null,
  };
}

/** Most lines have one part, and are shorter as such. */
function onePart({ type, coordinates }: BaseMapGeometry): Geometry {
  const [first, ...others] = coordinates;
  if (type === 'MultiLineString' && first !== undefined && others.length === 0)
    return { type: 'LineString', coordinates: first } as unknown as Geometry;
  return { type, coordinates } as unknown as Geometry;
}

/** The sources of both layers. */
@Injectable()
export class BaseMapSources {
  readonly all: readonly LayerSource[];

  constructor(published: PublishedBaseMapQuery, content: BaseMapContentQuery) {
    this.all = BASE_LAYERS.map((layer) => new BaseMapSource(layer, published, content));
  }
}
