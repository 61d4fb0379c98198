import type { MultiPolygon as DrawnArea, Position } from 'geojson';
import type { MultiPolygon } from '#libs/geo';

/** A tenth of a metre: finer than any outline of a unit. */
const STEPS_PER_DEGREE = 1_000_000;

/** The outline of an area as GeoJSON, to a tenth of a metre; null where it cannot be drawn. */
export function geometryOf(outline: MultiPolygon | undefined): DrawnArea | null {
  if (outline === undefined) return null;
  const coordinates = outline.map((polygon) =>
    polygon.map((ring) => ring.map(([longitude, latitude]): Position => [rounded(longitude), rounded(latitude)])),
  );
  return { type: 'MultiPolygon', coordinates };
}

const rounded = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
