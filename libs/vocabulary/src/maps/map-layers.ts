import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { BASE_LAYERS } from './base-map.js';

/** What can be shown over the areas of the Covid-19 map, the layer of essential goods, and what all of it lies on. */
export const MAP_LAYERS = [
  'levels',
  'zones',
  'testing-points',
  'vaccination-points',
  'quarantine-facilities',
  'hospitals',
  'health-stations',
  'checkpoints',
  'visited-places',
  'cases',
  'coverage',
  'supply-points',
  ...BASE_LAYERS,
] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export const MAP_LAYER_REFUSALS = ['map-layer-unknown'] as const;

/** Layers stand in addresses, so that only our own words are read, letter by letter. */
export function parseMapLayer(typed: string): Parsed<MapLayer, 'map-layer-unknown', never> {
  const found = MAP_LAYERS.find((layer) => layer === typed);
  return found === undefined ? refused('map-layer-unknown') : accepted(found);
}
