export type { BoundaryUnit, Box, LonLat, MultiPolygon, Polygon, Ring } from './positions/position.js';
export { boxesMeet, boxOf, boxOfPolygons, isWithin, padded } from './positions/box.js';

export {
  gridFromWgs84,
  HAU_GIANG_MERIDIAN,
  SCALE_OF_3_DEGREES,
  SCALE_OF_6_DEGREES,
  vn2000FromWgs84,
  wgs84FromGrid,
  wgs84FromVn2000,
  type GridPosition,
  type Vn2000Grid,
} from './vn2000/vn2000.js';

export { distanceM } from './measure/distance.js';
export { areaM2, ringAreaM2 } from './measure/area.js';
export { covers, placementIn, type Placement } from './measure/inside.js';
export { PlaceIndex, type Near } from './nearest/place-index.js';
