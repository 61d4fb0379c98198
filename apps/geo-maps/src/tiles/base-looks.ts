import type { BaseLayer, BaseMapKind } from '#libs/vocabulary';

/** Water is blue on a light edge and roads are white on a dark one, so that both are seen on every colour of a level. */
const WATER = '#2b7bba';
const WATER_EDGE = '#e8f3fb';
const ROAD = '#ffffff';
const ROAD_EDGE = '#7b746b';

/** Pixels at zoom 9, the whole province, and at zoom 16, a few streets. */
const WIDTHS: Readonly<Record<Exclude<BaseMapKind, 'lake'>, readonly [number, number]>> = {
  river: [1.6, 9],
  canal: [0.8, 5],
  stream: [0.5, 3],
  'national-road': [1.4, 9],
  'provincial-road': [1, 7],
  'district-road': [0.7, 5],
  street: [0.5, 4],
};
const EDGE_PIXELS = 1.2;
const LINES = ['==', ['geometry-type'], 'LineString'];
const AREAS = ['==', ['geometry-type'], 'Polygon'];

/** Rivers and roads of a style; their tiles leave out what is too small for a zoom. */
export function baseLayersOf(layer: BaseLayer): object[] {
  const of = { source: layer, 'source-layer': layer };
  const [colour, edge] = layer === 'rivers' ? [WATER, WATER_EDGE] : [ROAD, ROAD_EDGE];
  const layout = { 'line-cap': 'round', 'line-join': 'round' };
  const line = (id: string, paint: object): object => ({ id, type: 'line', ...of, filter: LINES, layout, paint });
  const areas = { id: 'rivers-areas', type: 'fill', ...of, filter: AREAS, paint: { 'fill-color': WATER } };
  return [
    ...(layer === 'rivers' ? [areas] : []),
    line(`${layer}-edge`, { 'line-color': edge, 'line-width': widthOf(EDGE_PIXELS) }),
    line(layer, { 'line-color': colour, 'line-width': widthOf(0) }),
  ];
}

function widthOf(wider: number): unknown[] {
  const at = (end: 0 | 1): unknown[] => {
    const byKind = Object.entries(WIDTHS).flatMap(([kind, widths]) => [kind, widths[end] + wider]);
    return ['match', ['get', 'kind'], ...byKind, WIDTHS.street[end] + wider];
  };
  return ['interpolate', ['exponential', 1.5], ['zoom'], 9, at(0), 16, at(1)];
}
