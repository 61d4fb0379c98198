import geodesic from 'geographiclib-geodesic';
import type { LonLat } from '../positions/position.js';

const { WGS84, DISTANCE } = geodesic.Geodesic;

/**
 * Metres along the ellipsoid of WGS 84, to a few nanometres (C. F. F. Karney, Algorithms for geodesics, 2013); not a
 * number where a coordinate is none.
 */
export function distanceM([longitude, latitude]: LonLat, [otherLongitude, otherLatitude]: LonLat): number {
  return WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude, DISTANCE).s12 ?? NaN;
}
