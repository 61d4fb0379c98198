import { isBaseLayer, MAP_LAYERS, type MapLayer } from '#libs/vocabulary';
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { CLUSTER_SOURCE, isClusterLayer } from './clusters';
import { centreOf } from './feature-geometry';

/** One entry of a legend, as the platform's style has it. */
export interface LegendEntry {
  readonly value: string;
  readonly colour: string;
  readonly pattern: string;
  readonly title: { readonly vi: string; readonly en: string };
}

/** What rivers and roads are drawn from. */
export interface BaseMapData {
  readonly source: string;
  readonly licence: string;
  /** The day of which the data tell. */
  readonly on: string;
}

/** A style of the platform, as far as it is looked into. */
export interface PlatformStyle {
  readonly version: 8;
  readonly metadata?: {
    readonly 'lachan:legend'?: Readonly<Record<string, readonly LegendEntry[]>>;
    /** Null where no rivers and roads are drawn. */
    readonly 'lachan:base-map'?: BaseMapData | null;
  };
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}

/** A layer that is drawn, with its features of the day that is shown. */
export interface DrawnLayer {
  readonly layer: MapLayer;
  readonly features: readonly Feature<Geometry | null>[];
}

/** A name to be written on the map. */
export interface MapName {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Names of pictures that the map is to draw: a name of a place, a sign on a point. */
export const NAME_IMAGE = 'name:';
export const SIGN_IMAGE = 'sign:';

/** What every feature on the map can be found by. */
const CODE = 'code';
const SIGN_RADIUS = 11;

export interface DrawnMapParts {
  /** Areas without a colour, on which everything else lies; for a map that shades none. */
  readonly ground?: readonly Feature<Geometry | null>[];
  readonly drawn: readonly DrawnLayer[];
  readonly names: readonly MapName[];
  /** The code of the area or the id of the point that is chosen. */
  readonly chosen: string | undefined;
}

/**
 * The style that is drawn: of the platform's style the layers that are asked for, fed with features of the day in place
 * of tiles, which have today's alone; names and signs as pictures, since letters of a map would need another server;
 * and an outline around what is chosen. Rivers and roads are the same on every day, and drawn from their tiles.
 */
export function drawnStyle(
  platform: PlatformStyle,
  { ground = [], drawn, names, chosen }: DrawnMapParts,
): StyleSpecification {
  const [chosenIn, chosenFeatures] = chosenAmong(drawn, chosen);
  const asked = new Map(drawn.map((one) => [one.layer as string, one]));
  const isOurs = (source: string): boolean => MAP_LAYERS.some((layer) => layer === source && !isBaseLayer(layer));
  const kept = platform.layers.filter((layer) => {
    const source = sourceOf(layer);
    return source === undefined || !isOurs(source) || asked.has(source);
  });
  const layers = kept.map((layer) => (isOurs(sourceOf(layer) ?? '') ? fedWithFeatures(layer) : layer));
  // The picture of a cluster has its own disc.
  const clusters = layers.filter((layer) => isClusterLayer(layer) && !isCircle(layer));
  const others = layers.filter((layer) => !isClusterLayer(layer));
  const isBelow = ({ type }: LayerSpecification): boolean => type === 'background';
  const [areas, points] = [others.filter((layer) => !isCircle(layer) && !isBelow(layer)), others.filter(isCircle)];
  const besides = Object.entries(platform.sources).filter(([name]) => !isOurs(name));
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(besides),
      ...Object.fromEntries(drawn.map(({ layer, features }) => [layer, sourceFor(layer, features.flatMap(drawable))])),
      ...(chosenFeatures.length > 0 && { chosen: geoJson(chosenFeatures) }),
      ground: geoJson(ground.flatMap(drawable)),
      names: geoJson(names.map(nameFeature)),
    },
    layers: [
      ...[...others.filter(isBelow), ...groundLayers, ...areas],
      ...[...(chosenFeatures.length > 0 ? chosenOutline : []), nameLayer],
      ...[...points.flatMap(withSign), ...clusters, ...(chosenIn === undefined ? [] : chosenPointIn(chosenIn))],
    ],
  };
}

/** By what a feature is chosen: the code of its area, else its own id. */
export function codeOf({ id, properties }: Pick<Feature, 'id' | 'properties'>): string {
  const { code, areaCode } = (properties ?? {}) as { code?: unknown; areaCode?: unknown };
  return String(code ?? areaCode ?? id ?? '');
}

function sourceOf(layer: LayerSpecification): string | undefined {
  return 'source' in layer ? layer.source : undefined;
}

const isCircle = (layer: LayerSpecification): layer is LayerSpecification & { type: 'circle' } =>
  layer.type === 'circle';

/** A layer of tiles becomes one of features; which of them are seen is decided here. */
function fedWithFeatures(layer: LayerSpecification): LayerSpecification {
  const { 'source-layer': _tiles, layout, ...rest } = layer as LayerSpecification & { 'source-layer'?: string };
  return { ...rest, layout: { ...layout, visibility: 'visible' } } as LayerSpecification;
}

function drawable(feature: Feature<Geometry | null>): Feature[] {
  const { geometry, properties } = feature;
  if (geometry === null) return [];
  // A value that is null is one that the expressions of a style would take for one that is there.
  const known = Object.entries(properties ?? {}).filter(([, value]) => value !== null);
  return [{ type: 'Feature', geometry, properties: { ...Object.fromEntries(known), [CODE]: codeOf(feature) } }];
}

const geoJson = (features: Feature[]): SourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features } satisfies FeatureCollection,
});

const nameFeature = ({ code, name, longitude, latitude }: MapName): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { [CODE]: code, image: NAME_IMAGE + name },
});

const groundLayers: LayerSpecification[] = [
  { id: 'ground', type: 'fill', source: 'ground', paint: { 'fill-color': '#ffffff' } },
  { id: 'ground-outline', type: 'line', source: 'ground', paint: { 'line-color': '#6b7275', 'line-width': 1 } },
];

/** Where two names would lie on each other, one is left out until somebody looks closer. */
const nameLayer: LayerSpecification = {
  id: 'names',
  type: 'symbol',
  source: 'names',
  layout: { 'icon-image': ['get', 'image'], 'icon-padding': 4 },
};

/** Shops that lie close are one until somebody looks closer. */
const sourceFor = (layer: MapLayer, features: Feature[]): SourceSpecification =>
  layer === 'supply-points' ? { ...geoJson(features), ...CLUSTER_SOURCE } : geoJson(features);

/** What is chosen is drawn of its own: among others in a cluster it is seen too. */
function chosenAmong(
  drawn: readonly DrawnLayer[],
  chosen: string | undefined,
): readonly [layer: MapLayer | undefined, features: Feature[]] {
  const isChosen = (feature: Feature<Geometry | null>): boolean => chosen !== undefined && codeOf(feature) === chosen;
  const found = drawn.find(({ features }) => features.some(isChosen));
  return [found?.layer, (found?.features ?? []).filter(isChosen).flatMap(drawable)];
}

const chosenLine = (id: string, colour: string, width: number): LayerSpecification => ({
  ...{ id, type: 'line', source: 'chosen' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** Around an area: dark within light, seen on every colour. */
const chosenOutline = [chosenLine('chosen-ground', '#ffffff', 8), chosenLine('chosen', '#000000', 4)];

/** A ring around a point, above all others; where those are in clusters, with the point itself in it. */
function chosenPointIn(layer: MapLayer): LayerSpecification[] {
  const filter: ['==', ...unknown[]] = ['==', ['geometry-type'], 'Point'];
  const ring = {
    ...{ id: 'chosen-ring', type: 'circle', source: 'chosen', filter },
    paint: {
      ...{ 'circle-radius': SIGN_RADIUS + 3, 'circle-opacity': 0 },
      ...{ 'circle-stroke-color': '#000000', 'circle-stroke-width': 4 },
    },
  } as LayerSpecification;
  if (layer !== 'supply-points') return [ring];
  const point = { id: 'chosen-point', type: 'circle', source: layer } as const;
  return [...withSign(point).map((one) => ({ ...one, source: 'chosen' }) as LayerSpecification), ring];
}

/** Told apart however somebody sees colours (Okabe and Ito). */
export const STATE_COLOURS = { open: '#009e73', closed: '#d55e00', disputed: '#e69f00', unknown: '#8c8c8c' } as const;
const STATE_COLOUR = [
  ...['match', ['get', 'state']],
  ...Object.entries(STATE_COLOURS).flatMap((pair) => pair),
  STATE_COLOURS.unknown,
];

/** A letter on each point says what it is; its colour says it again. A point of goods says whether it is open. */
function withSign(layer: LayerSpecification & { type: 'circle' }): LayerSpecification[] {
  const image =
    layer.source === 'supply-points'
      ? ['concat', `${SIGN_IMAGE}state-`, ['to-string', ['coalesce', ['get', 'state'], 'unknown']]]
      : SIGN_IMAGE + layer.source;
  const colour = layer.source === 'supply-points' ? { 'circle-color': STATE_COLOUR } : {};
  return [
    { ...layer, paint: { ...layer.paint, ...colour, 'circle-radius': SIGN_RADIUS } } as LayerSpecification,
    {
      id: `${layer.id}-sign`,
      type: 'symbol',
      source: layer.source,
      ...(layer.filter !== undefined && { filter: layer.filter }),
      layout: { 'icon-image': image, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    } as LayerSpecification,
  ];
}

/** What the arrow keys and names go by: the middle of each feature that can be drawn. */
export function namesOf(
  features: readonly Feature<Geometry | null>[],
  nameOf: (code: string) => string,
): readonly MapName[] {
  return features.flatMap((feature) => {
    const [longitude, latitude] = centreOf(feature.geometry) ?? [];
    if (longitude === undefined || latitude === undefined) return [];
    const code = codeOf(feature);
    return [{ code, name: nameOf(code), longitude, latitude }];
  });
}
