import type { Dimension, Margin } from './margins.rules.js';

/** One count that an event moves: where it lies in the cube, when it was recorded, and by how much. */
export interface CubeDelta {
  readonly indicator: string;
  readonly margin: string;
  /** The day it happened, in Asia/Ho_Chi_Minh. */
  readonly day: string;
  /** A commune's code, `outside` or `unknown`; empty where the margin does not keep it. */
  readonly area: string;
  readonly place: string;
  readonly sex: string;
  readonly ageBand: string;
  readonly category: string;
  /** The local hour in which it was recorded, `YYYY-MM-DDTHH`. */
  readonly recordedHour: string;
  readonly value: number;
}

/** One observation before it is spread over margins. */
export interface Observation extends Partial<Record<Dimension, string>> {
  readonly indicator: string;
  readonly day: string;
  readonly recordedHour: string;
  /** How many there are of it; negative where it is taken back. */
  readonly value: number;
}

/** Spreads one observation over the margins of its indicator. Pure. */
export function spread(observation: Observation, margins: readonly Margin[]): CubeDelta[] {
  return margins.map((margin) => {
    const kept = (dimension: Dimension): string =>
      margin.keeps.includes(dimension) ? (observation[dimension] ?? '') : '';
    return {
      indicator: observation.indicator,
      margin: margin.name,
      day: observation.day,
      area: kept('area'),
      place: kept('place'),
      sex: kept('sex'),
      ageBand: kept('ageBand'),
      category: kept('category'),
      recordedHour: observation.recordedHour,
      value: observation.value,
    };
  });
}
