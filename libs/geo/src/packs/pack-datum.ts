import { SCALE_OF_3_DEGREES, SCALE_OF_6_DEGREES, type Vn2000Grid } from '../vn2000/vn2000.js';

/** In which coordinates a pack is. */
export type PackDatum =
  | { readonly kind: 'wgs84' }
  /** Degrees of VN-2000. */
  | { readonly kind: 'vn2000' }
  /** Metres in a plane of VN-2000. */
  | { readonly kind: 'vn2000-grid'; readonly grid: Vn2000Grid };

/** Central meridians of the planes of VN-2000 in three degrees, by their codes in the EPSG register. */
const MERIDIANS_OF_3_DEGREES: Readonly<Record<number, number>> = {
  5896: 102,
  5897: 105,
  5898: 108,
  5899: 107.75,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  9217: 108.25,
  9218: 108.5,
};
const MERIDIANS_OF_6_DEGREES: Readonly<Record<number, number>> = { 3405: 105, 3406: 111 };
const WGS84 = 4326;
const VN2000 = 4756;

/** Of a code in the EPSG register; undefined for all but WGS 84 and VN-2000. */
export function datumOfEpsg(code: number): PackDatum | undefined {
  if (code === WGS84) return { kind: 'wgs84' };
  if (code === VN2000) return { kind: 'vn2000' };
  const narrow = MERIDIANS_OF_3_DEGREES[code];
  if (narrow !== undefined) return gridOf(narrow, SCALE_OF_3_DEGREES);
  const wide = MERIDIANS_OF_6_DEGREES[code];
  return wide === undefined ? undefined : gridOf(wide, SCALE_OF_6_DEGREES);
}

/** Of the name in the member `crs` of GeoJSON before RFC 7946: `urn:ogc:def:crs:OGC:1.3:CRS84`, `EPSG:5897`. */
export function datumOfCrsName(name: string): PackDatum | undefined {
  if (/\bCRS84$/i.test(name)) return { kind: 'wgs84' };
  const [, code] = /\bEPSG:{1,2}(?:[\d.]*:)?(\d{4,5})$/i.exec(name) ?? [];
  return code === undefined ? undefined : datumOfEpsg(Number(code));
}

/**
 * Of well-known text as shapefiles have it (ISO 19162 and before). A plane whose datum is not named VN-2000 is not
 * taken for one, although many write it so: nothing in the text would tell it from WGS 84, two hundred metres away.
 */
export function datumOfWkt(text: string): PackDatum | undefined {
  const wkt = text.slice(0, WKT_CHARACTERS_MAX);
  const isVn2000 = VN2000_DATUM.test(wkt);
  if (!PLANE.test(wkt)) {
    if (isVn2000) return { kind: 'vn2000' };
    return WGS84_DATUM.test(wkt) ? { kind: 'wgs84' } : undefined;
  }
  return isVn2000 && /"Transverse[_ ]Mercator"/i.test(wkt) ? planeOfWkt(wkt) : undefined;
}

const PLANE = /\bPROJ(?:CS|CRS|ECTEDCRS)\s*\[/i;
const VN2000_DATUM = /\b(?:DATUM|GEOGCS)\s*\[\s*"(?:D_|GCS_)?(?:VN|Viet_?\s?nam)[-_ ]?2000"/i;
const WGS84_DATUM = /\b(?:DATUM|ENSEMBLE)\s*\[\s*"(?:D_)?(?:WGS[-_ ]?(?:19)?84|World Geodetic System 1984[\w ]*)"/i;
const WKT_CHARACTERS_MAX = 8_000;

function planeOfWkt(wkt: string): PackDatum | undefined {
  const meridian = parameterOf(wkt, 'central_meridian|Longitude of natural origin');
  const scale = parameterOf(wkt, 'scale_factor|Scale factor at natural origin');
  const latitude = parameterOf(wkt, 'latitude_of_origin|Latitude of natural origin') ?? 0;
  // That of the plane stands behind those of what it is made of.
  const units = wkt.matchAll(/\b(?:LENGTH)?UNIT\s*\[\s*"([^"]*)"\s*,\s*(\d+(?:\.\d+)?)/gi);
  const [, unit = '', metres] = [...units].at(-1) ?? [];
  const inMetres = /^met(?:re|er)s?$/i.test(unit) && Number(metres) === 1;
  if (meridian === undefined || scale === undefined || latitude !== 0 || !inMetres) return undefined;
  const falseEasting = parameterOf(wkt, 'false_easting|False easting');
  const falseNorthing = parameterOf(wkt, 'false_northing|False northing');
  return { kind: 'vn2000-grid', grid: { meridian, scale, falseEasting, falseNorthing } };
}

function parameterOf(wkt: string, names: string): number | undefined {
  const [, value] =
    new RegExp(`\\bPARAMETER\\s*\\[\\s*"(?:${names})"\\s*,\\s*(-?\\d+(?:\\.\\d+)?)`, 'i').exec(wkt) ?? [];
  return value === undefined ? undefined : Number(value);
}

function gridOf(meridian: number, scale: number): PackDatum {
  return { kind: 'vn2000-grid', grid: { meridian, scale } };
}
