import proj4 from 'proj4';
import type { LonLat } from '../positions/position.js';

/**
 * From VN-2000 to WGS 84, both on the ellipsoid of WGS 84: metres, seconds of arc and parts in a million of Quyết định
 * 05/2007/QĐ-BTNMT of 27 February 2007, article 1 (EPSG transformation 6960). The decision turns the axes ("coordinate
 * frame", EPSG method 9607); proj turns the vector, so that the three angles change their sign. With the other sign
 * positions would be half a metre off.
 */
const TO_WGS84 = [-191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278];

/** Scale on the central meridian of the zones of three degrees, and of six (EPSG 5897 and 3405). */
export const SCALE_OF_3_DEGREES = 0.9999;
export const SCALE_OF_6_DEGREES = 0.9996;
const FALSE_EASTING_M = 500_000;

/** Of Hậu Giang in 2021, degrees east (EPSG 5897). */
export const HAU_GIANG_MERIDIAN = 105;

/** A plane of VN-2000: transverse Mercator, northing counted from the equator. */
export interface Vn2000Grid {
  /** Degrees east. */
  readonly meridian: number;
  /** `SCALE_OF_3_DEGREES` unless told. */
  readonly scale?: number;
  /** Metres; 500,000 unless told. */
  readonly falseEasting?: number;
  readonly falseNorthing?: number;
}

/**
 * Metres, in the order of files and of proj. Vietnamese papers write X for the northing and Y for the easting.
 */
export type GridPosition = readonly [easting: number, northing: number];

const DATUM = `+ellps=WGS84 +towgs84=${TO_WGS84.join(',')} +no_defs`;
const geographic = proj4(`+proj=longlat ${DATUM}`, '+proj=longlat +datum=WGS84 +no_defs');

/** Degrees of VN-2000 to degrees of WGS 84: in the south about 195 m to the east and 112 m to the south. Heights count as zero. */
export function wgs84FromVn2000(position: LonLat): LonLat {
  return moved(geographic.forward, position);
}

/** Undoes `wgs84FromVn2000`, to a millimetre in Hậu Giang. */
export function vn2000FromWgs84(position: LonLat): LonLat {
  return moved(geographic.inverse, position);
}

/** A position in the plane to degrees of WGS 84; not a number where the plane has no such place. */
export function wgs84FromGrid(grid: Vn2000Grid): (position: GridPosition) => LonLat {
  const { forward } = converterOf(grid);
  return (position) => moved(forward, position);
}

/** Undoes `wgs84FromGrid`: easting and northing in metres. */
export function gridFromWgs84(grid: Vn2000Grid): (position: LonLat) => GridPosition {
  const { inverse } = converterOf(grid);
  return (position) => moved(inverse, position);
}

function converterOf({ meridian, scale = SCALE_OF_3_DEGREES, falseEasting, falseNorthing }: Vn2000Grid) {
  const plane = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +units=m`;
  const origin = `+x_0=${falseEasting ?? FALSE_EASTING_M} +y_0=${falseNorthing ?? 0}`;
  return proj4(`${plane} ${origin} ${DATUM}`, '+proj=longlat +datum=WGS84 +no_defs');
}

type Pair = readonly [number, number];

/** The library throws at what is not finite. */
function moved(move: (position: [number, number]) => readonly number[], [first, second]: Pair): Pair {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return [NaN, NaN];
  const [movedFirst = NaN, movedSecond = NaN] = move([first, second]);
  return [movedFirst, movedSecond];
}
