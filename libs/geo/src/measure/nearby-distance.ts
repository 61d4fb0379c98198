import type { LonLat } from '../positions/position.js';

/** Of WGS 84. */
const EQUATORIAL_RADIUS_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;
const RADIANS = Math.PI / 180;

/**
 * Metres between positions up to a hundred kilometres apart, to half a metre below 60 degrees of latitude: the plane
 * with the radii of curvature of WGS 84 at the latitude between them. Some thirty times as fast as `distanceM`.
 */
export function nearbyDistanceM([longitude, latitude]: LonLat, [otherLongitude, otherLatitude]: LonLat): number {
  const middle = ((latitude + otherLatitude) / 2) * RADIANS;
  const sine = Math.sin(middle);
  const flattened = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const acrossRadius = EQUATORIAL_RADIUS_M / Math.sqrt(flattened);
  const alongRadius = (acrossRadius * (1 - ECCENTRICITY_SQUARED)) / flattened;
  const north = alongRadius * (otherLatitude - latitude) * RADIANS;
  const east = acrossRadius * Math.cos(middle) * (otherLongitude - longitude) * RADIANS;
  return Math.sqrt(north * north + east * east);
}
