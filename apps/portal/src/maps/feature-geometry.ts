import type { Feature, Geometry, Position as LonLat } from 'geojson';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** All positions of a geometry, in its order. */
export function positionsOf(geometry: Geometry | null): readonly LonLat[] {
  if (geometry === null) return [];
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

/** The least box around all of them; undefined where nothing can be drawn. */
export function boundsOf(features: readonly Feature<Geometry | null>[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = NaN, latitude = NaN] of features.flatMap(({ geometry }) => positionsOf(geometry))) {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/**
 * Where a name is written and where the arrow keys stop: a point itself, or the centre of mass of the largest part of
 * an area. Undefined where nothing can be drawn.
 */
export function centreOf(geometry: Geometry | null): LonLat | undefined {
  if (geometry?.type === 'Polygon') return ringCentre(geometry.coordinates[0] ?? []).centre;
  if (geometry?.type === 'MultiPolygon') {
    const parts = geometry.coordinates.map(([ring = []]) => ringCentre(ring));
    return parts.sort((a, b) => b.area - a.area)[0]?.centre;
  }
  return positionsOf(geometry)[0];
}

function ringCentre(ring: readonly LonLat[]): { readonly area: number; readonly centre: LonLat | undefined } {
  const [origin] = ring;
  if (origin === undefined) return { area: 0, centre: undefined };
  const [x0 = 0, y0 = 0] = origin;
  let [twice, x, y] = [0, 0, 0];
  for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? origin;
    // Seen from the first corner, so that small areas lose no digits.
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    x += (ax + bx - 2 * x0) * cross;
    y += (ay + by - 2 * y0) * cross;
  }
  const centre = twice === 0 ? origin : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
  return { area: Math.abs(twice) / 2, centre };
}
