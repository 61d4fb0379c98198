import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { NAME_IMAGE, type MapName } from './styled-layers';

/** A point that an officer looks at before anything is decided. */
export interface ReviewedPoint {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly colour: string;
  /** Written on it: by which it is found again in the table, and what it is without its colour. */
  readonly label: string;
}

export interface ReviewedMap {
  /** As they are drawn today, dashed. */
  readonly present: readonly Feature<Geometry | null>[];
  /** As they would be; none where only points are looked at. */
  readonly proposed: readonly Feature<Geometry | null>[];
  readonly points: readonly ReviewedPoint[];
  readonly names: readonly MapName[];
  /** The code of the point that is chosen. */
  readonly chosen: string | undefined;
}

const GROUND = '#ffffff';
export const PRESENT_COLOUR = '#6b7275';
export const PROPOSED_COLOUR = '#0072b2';
const RADIUS = 15;

/** A map without anything of the public ones: outlines before and after, and points with labels. */
export function reviewedStyle({ present, proposed, points, names, chosen }: ReviewedMap): StyleSpecification {
  return {
    version: 8,
    sources: {
      present: geoJson(present.filter(isDrawable)),
      proposed: geoJson(proposed.filter(isDrawable)),
      names: geoJson(names.map(nameFeature)),
      points: geoJson(points.map(pointFeature)),
    },
    layers: [...OUTLINES, NAMES, ...pointLayers(chosen)],
  };
}

const isDrawable = (feature: Feature<Geometry | null>): feature is Feature => feature.geometry !== null;

const geoJson = (features: readonly Feature[]): SourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [...features] } satisfies FeatureCollection,
});

const pointFeature = ({ code, longitude, latitude, colour, label }: ReviewedPoint): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { code, colour, image: NAME_IMAGE + label },
});

const nameFeature = ({ name, longitude, latitude }: MapName): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { image: NAME_IMAGE + name },
});

/** Where two names would lie on each other, one is left out until somebody looks closer. */
const NAMES: LayerSpecification = {
  ...{ id: 'names', type: 'symbol', source: 'names' },
  layout: { 'icon-image': ['get', 'image'], 'icon-padding': 4 },
};

const OUTLINES: LayerSpecification[] = [
  { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
  {
    // A line would be filled as if it were closed.
    ...{ id: 'proposed-fill', type: 'fill', source: 'proposed', filter: ['==', ['geometry-type'], 'Polygon'] },
    paint: { 'fill-color': PROPOSED_COLOUR, 'fill-opacity': 0.12 },
  },
  {
    ...{ id: 'present', type: 'line', source: 'present' },
    paint: { 'line-color': PRESENT_COLOUR, 'line-width': 1.5, 'line-dasharray': [3, 2] },
  },
  { id: 'proposed', type: 'line', source: 'proposed', paint: { 'line-color': PROPOSED_COLOUR, 'line-width': 2 } },
];

function pointLayers(chosen: string | undefined): LayerSpecification[] {
  const ring: LayerSpecification = {
    ...{ id: 'chosen', type: 'circle', source: 'points', filter: ['==', ['get', 'code'], chosen ?? ''] },
    paint: { 'circle-radius': RADIUS + 5, 'circle-color': '#000000' },
  };
  const disc: LayerSpecification = {
    ...{ id: 'points', type: 'circle', source: 'points' },
    paint: {
      ...{ 'circle-radius': RADIUS, 'circle-color': ['get', 'colour'] },
      ...{ 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 },
    },
  };
  const label: LayerSpecification = {
    ...{ id: 'labels', type: 'symbol', source: 'points' },
    layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  };
  return [ring, disc, label];
}
