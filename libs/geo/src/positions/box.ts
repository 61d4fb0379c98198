import type { Box, LonLat, MultiPolygon } from './position.js';

/** Metres of one degree of latitude, to 0.6 % everywhere: for padding, never for measuring. */
const METRES_PER_DEGREE = 111_200;

/** The smallest box that holds all positions; undefined without any. */
export function boxOf(positions: Iterable<LonLat>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/** Of the outer rings; undefined without any position. */
export function boxOfPolygons(polygons: MultiPolygon): Box | undefined {
  return boxOf(polygons.flatMap(([outer = []]) => outer));
}

/** Widened to all sides by at least so many metres, within what a latitude and a longitude can be. */
export function padded([west, south, east, north]: Box, metres: number): Box {
  const up = (metres / METRES_PER_DEGREE) * 1.01;
  const widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + up);
  const aside = up / Math.cos((widest * Math.PI) / 180);
  return [
    Math.max(-180, west - aside),
    Math.max(-90, south - up),
    Math.min(180, east + aside),
    Math.min(90, north + up),
  ];
}

/** Those on the edge lie within. */
export function isWithin([longitude, latitude]: LonLat, [west, south, east, north]: Box): boolean {
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

export function boxesMeet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
