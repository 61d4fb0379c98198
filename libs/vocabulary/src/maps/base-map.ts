/** Layers on which all others lie: drawn from a pack of the province, and empty without one. */
export const BASE_LAYERS = ['rivers', 'roads'] as const;
export type BaseLayer = (typeof BASE_LAYERS)[number];

export const RIVER_KINDS = ['river', 'canal', 'stream', 'lake'] as const;
export const ROAD_KINDS = ['national-road', 'provincial-road', 'district-road', 'street'] as const;

/** What a feature of a base map is. */
export const BASE_MAP_KINDS = [...RIVER_KINDS, ...ROAD_KINDS] as const;
export type BaseMapKind = (typeof BASE_MAP_KINDS)[number];

export function isBaseLayer(layer: string): layer is BaseLayer {
  return BASE_LAYERS.some((one) => one === layer);
}

export function isBaseMapKind(text: string): text is BaseMapKind {
  return BASE_MAP_KINDS.some((one) => one === text);
}

export function baseLayerOf(kind: BaseMapKind): BaseLayer {
  return RIVER_KINDS.some((one) => one === kind) ? 'rivers' : 'roads';
}

/** Wide water has banks; what is narrow, and every road, has a middle alone. */
export function shapesOf(kind: BaseMapKind): { readonly line: boolean; readonly area: boolean } {
  return { line: kind !== 'lake', area: kind === 'lake' || kind === 'river' || kind === 'canal' };
}
