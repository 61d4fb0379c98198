import type { Box, LonLat, MultiPolygon } from '../positions/position.js';

/** In whole millimetres from the middle of a box, y to the north. */
export interface PlanePoint {
  x: number;
  y: number;
}

export type PlanePath = PlanePoint[];

const SEMI_MAJOR_MM = 6_378_137_000;
const ECCENTRICITY_SQUARED = (1 / 298.257223563) * (2 - 1 / 298.257223563);
const RADIANS = Math.PI / 180;
const MM2_PER_M2 = 1_000_000;

/**
 * Degrees as millimetres by two factors, so that straight edges stay straight and equal positions stay equal. Widths
 * are true on the middle latitude: over a province they are off by less than 0.2 %, which areas are freed of. Whole
 * numbers, because the clipping of polygons is exact only on them.
 */
export class Plane {
  private readonly longitude: number;
  private readonly latitude: number;
  private readonly mmPerLongitude: number;
  private readonly mmPerLatitude: number;

  constructor([west, south, east, north]: Box) {
    this.longitude = (west + east) / 2;
    this.latitude = (south + north) / 2;
    const sine = Math.sin(this.latitude * RADIANS);
    const curvature = 1 - ECCENTRICITY_SQUARED * sine * sine;
    const normal = SEMI_MAJOR_MM / Math.sqrt(curvature);
    this.mmPerLongitude = normal * Math.cos(this.latitude * RADIANS) * RADIANS;
    this.mmPerLatitude = ((normal * (1 - ECCENTRICITY_SQUARED)) / curvature) * RADIANS;
  }

  pointOf([longitude, latitude]: LonLat): PlanePoint {
    return {
      x: Math.round((longitude - this.longitude) * this.mmPerLongitude),
      y: Math.round((latitude - this.latitude) * this.mmPerLatitude),
    };
  }

  lonLatOf({ x, y }: PlanePoint): LonLat {
    return [this.longitude + x / this.mmPerLongitude, this.latitude + y / this.mmPerLatitude];
  }

  /** Every ring as a path, without the repetition of its first position. */
  pathsOf(polygons: MultiPolygon): PlanePath[] {
    return polygons.flatMap((rings) => rings.map((ring) => ring.slice(0, -1).map((at) => this.pointOf(at))));
  }

  /** Square metres of an area in square millimetres of the plane that lies around a point. */
  squareMetres(areaMm2: number, around: PlanePoint): number {
    const [, latitude] = this.lonLatOf(around);
    return (areaMm2 / MM2_PER_M2) * (Math.cos(latitude * RADIANS) / Math.cos(this.latitude * RADIANS));
  }
}
