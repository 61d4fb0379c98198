import { spread, type CubeDelta, type Observation } from './cube-delta.js';
import type { CountedIndicator } from './indicator.js';

/** One observation of an indicator, spread over its margins. */
export const count = (indicator: CountedIndicator, observation: Omit<Observation, 'indicator'>): CubeDelta[] =>
  spread({ ...observation, indicator: indicator.code }, indicator.margins);

/** Where somebody lives, as an area of the cube. */
export function areaOf(residence: { readonly kind: string; readonly communeCode?: string }): string {
  return residence.communeCode ?? residence.kind;
}
