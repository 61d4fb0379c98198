/** WGS 84 in degrees, in the order of RFC 7946: longitude, latitude. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Closed: its last position is its first. */
export type Ring = readonly LonLat[];

/** The outer ring first, then its holes. */
export type Polygon = readonly Ring[];

export type MultiPolygon = readonly Polygon[];

/** Parts and holes share no area, outer rings run counterclockwise and holes clockwise (RFC 7946, section 3.1.6). */
export interface BoundaryUnit {
  readonly code: string;
  readonly name?: string;
  readonly polygons: MultiPolygon;
}

/** West, south, east and north in degrees; never across the 180th meridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];
