import { dissolve } from '#libs/geo';
import type { MultiPolygon } from 'geojson';
import type { OutlinesOfDay } from '../../boundaries/unit-outlines.js';
import type { LayerBoundaries } from '../layer-source.js';
import { geometryOf } from '../outline-geometry.js';

export function boundariesOf({ certainty, source }: OutlinesOfDay): LayerBoundaries {
  return { certainty, source };
}

/** Several areas as one, and whether each of them could be drawn: a hamlet and a unit without a point cannot. */
export interface DrawnAreas {
  readonly geometry: MultiPolygon | null;
  readonly isWhole: boolean;
}

export function drawnAreas(areaCodes: readonly string[], outlines: OutlinesOfDay): DrawnAreas {
  const found = areaCodes.map((code) => outlines.outlineOf(code));
  const drawn = found.filter((outline) => outline !== undefined);
  const whole = drawn.length > 1 ? dissolve(drawn) : drawn[0];
  return { geometry: geometryOf(whole), isWhole: drawn.length === found.length };
}
