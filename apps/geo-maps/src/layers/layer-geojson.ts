import type { Feature } from 'geojson';
import type { LocalDay } from '#libs/vocabulary';
import type { LayerContent } from './layer-source.js';
import { LAYER_TITLES, type MapText } from './layer-titles.js';
import type { PublishedFeature, PublishedLayer } from './published-layer.js';

/** What is told of a layer as a whole, beside its features. */
export interface LayerFacts extends Pick<LayerContent, 'asOf' | 'boundaries' | 'dataset'> {
  readonly day: LocalDay;
  readonly origin: MapText;
}

/** A layer as GeoJSON (RFC 7946), with what a map must say of it as further members. */
export function layerGeoJson(shown: PublishedLayer, facts: LayerFacts) {
  return { ...layerHead(shown, facts), features: shown.features.map(geoJsonFeatureOf) };
}

/** The members of a layer but for its features. */
export function layerHead({ layer }: PublishedLayer, { day, asOf, origin, boundaries, dataset }: LayerFacts) {
  return {
    type: 'FeatureCollection' as const,
    layer,
    title: LAYER_TITLES[layer],
    on: day,
    asOf: asOf?.toISOString() ?? null,
    certainty: boundaries?.certainty ?? null,
    source: origin,
    boundaries,
    ...(dataset && { licence: dataset.licence }),
  };
}

export function geoJsonFeatureOf({
  id,
  geometry,
  properties,
  from,
  to,
}: PublishedFeature): Feature<PublishedFeature['geometry']> {
  const times = { validFrom: from.toISOString(), validTo: to?.toISOString() ?? null };
  return { type: 'Feature', id, geometry, properties: { ...properties, ...times } };
}
