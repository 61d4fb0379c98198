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
export { nearbyDistanceM } from './measure/nearby-distance.js';
export { areaM2, ringAreaM2 } from './measure/area.js';
export { areaBeyondM2 } from './measure/beyond.js';
export { covers, placementIn, type Placement } from './measure/inside.js';
export { PlaceIndex, type Near } from './nearest/place-index.js';

export { openOutline, OUTLINE_LIMITS, type OpenedOutline } from './checks/open-outline.js';
export { openBoundaryPack, type OpenedPack, type OpenPackOptions } from './checks/open-pack.js';
export type { UnitProperties } from './packs/name-units.js';
export { datumOfEpsg, datumOfWkt, type PackDatum } from './packs/pack-datum.js';
export {
  PACK_FAULTS,
  PACK_NOTES,
  type PackFault,
  type PackFaultCode,
  type PackNote,
  type PackNoteCode,
  type PackPlace,
} from './packs/pack-faults.js';
export { PACK_LIMITS, type PackLimits } from './packs/pack-limits.js';
export { provinceBoxOf, type RegisteredUnit } from './packs/register.js';
export { PACK_TOLERANCES, type PackTolerances } from './packs/tolerances.js';

export type { BaseMapFeature, BaseMapGeometry } from './base-map/base-map-feature.js';
export { BASE_MAP_LIMITS } from './base-map/base-map-limits.js';
export { openBaseMap, type OpenBaseMapOptions, type OpenedBaseMap } from './base-map/open-base-map.js';

export { adjacencies, type Adjacency, type AdjacencyOptions } from './adjacency/adjacency.js';
export { candidatesAt, type Candidate, type Candidates } from './sketches/candidates.js';
export { sketchUnits, type Sketch, type SketchedPoint, type SketchedUnit } from './sketches/sketch.js';
export { dissolve } from './dissolving/dissolve.js';
