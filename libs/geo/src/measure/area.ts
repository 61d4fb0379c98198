import type { MultiPolygon, Ring } from '../positions/position.js';

/** Ellipsoid of WGS 84. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
const RADIANS = Math.PI / 180;

/**
 * Square metres that a closed ring encloses on the ellipsoid of WGS 84, its edges straight in degrees (RFC 7946,
 * section 3.1.1): positive counterclockwise, negative clockwise. Exact to a part in a hundred million; geodesic edges of
 * up to ten kilometres would enclose the same to a part in ten thousand. Not for rings around a pole or across the
 * 180th meridian.
 */
export function ringAreaM2(ring: Ring): number {
  let area = 0;
  let from = ring[0];
  for (const to of ring) {
    if (from) area -= (to[0] - from[0]) * RADIANS * meanStrip(from[1], to[1]);
    from = to;
  }
  return area;
}

/** Square metres of all parts without their holes, whichever way their rings run. */
export function areaM2(polygons: MultiPolygon): number {
  const absolute = polygons.map(([outer = [], ...holes]) => {
    const holed = holes.reduce((sum, hole) => sum + Math.abs(ringAreaM2(hole)), 0);
    return Math.abs(ringAreaM2(outer)) - holed;
  });
  return absolute.reduce((sum, part) => sum + part, 0);
}

/** By the rule of Simpson: along an edge the latitude changes evenly. */
function meanStrip(from: number, to: number): number {
  if (from === to) return strip(from);
  return (strip(from) + 4 * strip((from + to) / 2) + strip(to)) / 6;
}

/** Square metres from the equator to a latitude, a radian of longitude wide (J. P. Snyder, Map projections, 1987, 3-12). */
function strip(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  const band = sine / (1 - ECCENTRICITY_SQUARED * sine * sine) + Math.atanh(ECCENTRICITY * sine) / ECCENTRICITY;
  return (SEMI_MINOR_M * SEMI_MINOR_M * band) / 2;
}
