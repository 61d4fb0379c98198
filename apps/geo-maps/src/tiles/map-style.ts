import { BASE_LAYERS, isBaseLayer, MAP_LAYERS, RISK_LEVELS, ZONE_KINDS, type MapLayer } from '#libs/vocabulary';
import type { LayerDataset } from '../layers/layer-source.js';
import {
  isAreaLayer,
  isPointLayer,
  LAYER_TITLES,
  type AreaLayer,
  type MapText,
  type PointLayer,
} from '../layers/layer-titles.js';
import { LEVEL_LOOKS, UNKNOWN_LEVEL_LOOK, ZONE_LOOKS, type AreaLook } from './area-looks.js';
import { baseLayersOf } from './base-looks.js';
import { clusterLayersOf, SINGLE } from './cluster-looks.js';
import { isClustered } from './clusters.js';
import { checkedBreaks, GRADED_PROPERTY, SHADES, type Breaks, type GradedLayer } from './graded-looks.js';
import { POINT_COLOURS } from './point-colours.js';

/** An entry of a legend: what the map shows and by which value of a feature. */
export interface LegendEntry extends AreaLook {
  readonly value: string;
}

/** What a map shows, and how it is called. */
export interface StyledMap {
  readonly title: MapText;
  readonly layers: readonly MapLayer[];
  /** Areas of which only the outlines are drawn, for the places among them. */
  readonly outlined: readonly AreaLayer[];
  /** What rivers and roads are drawn from; none are drawn without it. */
  readonly baseMap?: LayerDataset;
}

/** The two maps of the province, by the name that stands in their address. */
export const STYLED_MAPS = {
  covid: {
    title: { vi: 'Bản đồ Covid-19', en: 'Covid-19 map' },
    layers: MAP_LAYERS.filter((layer) => layer !== 'supply-points'),
    outlined: [],
  },
  essentials: {
    title: { vi: 'Bản đồ hàng thiết yếu', en: 'Map of essential goods' },
    layers: ['levels', 'zones', 'supply-points', ...BASE_LAYERS],
    outlined: ['levels'],
  },
} as const satisfies Record<string, StyledMap>;

const STYLE_VERSION = 8;
const BACKGROUND = '#f4f1ea';
const OUTLINE = '#333333';
const FILL_OPACITY = 0.75;
const ZONE_OPACITY = 0.45;

/**
 * A MapLibre style of the layers, in the language asked for: shaded areas, rivers and roads, zones, then points.
 * Patterns are named in the legend under `metadata`, and drawn as a layer of their own whose pictures whoever shows the
 * map brings, as are the counts of clusters (`cluster-looks.ts`).
 */
export function mapStyleOf(origin: string, language: keyof MapText, breaks: Breaks, map: StyledMap) {
  const areas = map.layers.filter(isAreaLayer);
  const [zones, shaded] = [areas.filter(isZones), areas.filter((layer) => !isZones(layer))];
  const drawn = (layer: AreaLayer): object[] =>
    map.outlined.includes(layer) ? [outlineOf(layer)] : areaLayersOf(layer, breaks);
  return {
    version: STYLE_VERSION,
    name: map.title[language],
    metadata: {
      'lachan:legend': { levels: levelLegend(), zones: zoneLegend() },
      'lachan:titles': Object.fromEntries(map.layers.map((layer) => [layer, LAYER_TITLES[layer][language]])),
      'lachan:base-map': map.baseMap ?? null,
    },
    sources: Object.fromEntries(
      map.layers.map((layer) => [layer, { type: 'vector', url: `${origin}/tiles/${layer}.json` }]),
    ),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': BACKGROUND } },
      ...[...shaded.flatMap(drawn), ...map.layers.filter(isBaseLayer).flatMap(baseLayersOf), ...zones.flatMap(drawn)],
      ...map.layers
        .filter(isPointLayer)
        .flatMap((layer) => [pointLayerOf(layer), ...(isClustered(layer) ? clusterLayersOf(layer) : [])]),
    ],
  };
}

const isZones = (layer: AreaLayer): boolean => layer === 'zones';

/** The levels from the lowest to the highest, then what is not known. */
export function levelLegend(): LegendEntry[] {
  return [
    ...RISK_LEVELS.map((level) => ({ value: String(level), ...LEVEL_LOOKS[level] })),
    { value: 'unknown', ...UNKNOWN_LEVEL_LOOK },
  ];
}

export function zoneLegend(): LegendEntry[] {
  return ZONE_KINDS.map((kind) => ({ value: kind, ...ZONE_LOOKS[kind] }));
}

function areaLayersOf(layer: AreaLayer, breaks: Breaks): object[] {
  const of = { source: layer, 'source-layer': layer };
  const outline = outlineOf(layer);
  if (layer === 'cases' || layer === 'coverage') return [gradedFill(layer, breaks), outline].map(hidden);
  const legend = layer === 'levels' ? levelLegend() : zoneLegend();
  const opacity = layer === 'levels' ? FILL_OPACITY : ZONE_OPACITY;
  const fill = { 'fill-color': byValue(layer, legend, ({ colour }) => colour), 'fill-opacity': opacity };
  const pattern = { 'fill-pattern': byValue(layer, legend, (look) => look.pattern) };
  return [
    { id: layer, type: 'fill', ...of, paint: fill },
    { id: `${layer}-pattern`, type: 'fill', ...of, paint: pattern },
    outline,
  ];
}

function outlineOf(layer: AreaLayer): object {
  const paint = { 'line-color': OUTLINE, 'line-width': 1 };
  return { id: `${layer}-outline`, type: 'line', source: layer, 'source-layer': layer, paint };
}

/** A level is a number in a tile, and missing where none is known; zones always have a kind. */
function byValue(layer: 'levels' | 'zones', legend: readonly LegendEntry[], told: (look: AreaLook) => string) {
  const property = layer === 'levels' ? ['to-string', ['get', 'level']] : ['get', 'kind'];
  return ['match', property, ...legend.flatMap((entry) => [entry.value, told(entry)]), told(UNKNOWN_LEVEL_LOOK)];
}

function gradedFill(layer: GradedLayer, breaks: Breaks): object {
  const property = GRADED_PROPERTY[layer];
  const shaded = checkedBreaks(breaks[layer]).flatMap((at, index) => [at, SHADES[index + 1]]);
  const colour = [
    'case',
    ['has', property],
    ['step', ['get', property], SHADES[0], ...shaded],
    UNKNOWN_LEVEL_LOOK.colour,
  ];
  return {
    ...{ id: layer, type: 'fill', source: layer, 'source-layer': layer },
    paint: { 'fill-color': colour, 'fill-opacity': FILL_OPACITY },
  };
}

/** Only one shading is seen at a time: the levels, until somebody asks for another. */
function hidden(layer: object): object {
  return { ...layer, layout: { visibility: 'none' } };
}

function pointLayerOf(layer: PointLayer): object {
  return {
    ...{ id: layer, type: 'circle', source: layer, 'source-layer': layer },
    ...(isClustered(layer) && { filter: SINGLE }),
    paint: {
      'circle-color': POINT_COLOURS[layer],
      'circle-radius': 6,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 2,
    },
  };
}
