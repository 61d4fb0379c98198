import { topology } from 'topojson-server';
import { zipSync } from 'fflate';
import type { LonLat, Polygon, Ring } from '#libs/geo';
import { writeShapes, writeTable } from './shapefile-writer.js';

/** A unit as a test draws it; `properties` takes the place of the code. */
export interface DrawnUnit {
  readonly code: string;
  readonly polygons: readonly Polygon[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** South-west corner of the drawings: in Hậu Giang. */
const ORIGIN: LonLat = [105.5, 9.75];
/** About 1.1 km. */
const STEP = 0.01;

/** Of whole and broken steps from the origin. */
export function at(x: number, y: number): LonLat {
  return [ORIGIN[0] + x * STEP, ORIGIN[1] + y * STEP];
}

export function ringOf(...corners: readonly (readonly [x: number, y: number])[]): Ring {
  return corners.map(([x, y]) => at(x, y));
}

/** Counterclockwise and closed. */
export function box(x: number, y: number, width: number, height = width): Ring {
  return ringOf([x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]);
}

export function hole(...sides: Parameters<typeof box>): Ring {
  return box(...sides).toReversed();
}

export const unit = (code: string, ...polygons: readonly Polygon[]): DrawnUnit => ({ code, polygons });

/** Four square units of 2 by 2 steps that touch each other. */
export const FOUR: readonly DrawnUnit[] = [
  unit('31318', [box(0, 0, 2)]),
  unit('31321', [box(2, 0, 2)]),
  unit('31324', [box(0, 2, 2)]),
  unit('31327', [box(2, 2, 2)]),
];

/** The four, one of them redrawn. */
export function withUnit(redrawn: DrawnUnit): readonly DrawnUnit[] {
  return FOUR.map((one) => (one.code === redrawn.code ? redrawn : one));
}

/** The four with the positions of all moved. */
export function moved(
  units: readonly DrawnUnit[],
  move: (position: LonLat) => readonly number[],
): readonly DrawnUnit[] {
  const polygons = (drawn: DrawnUnit) =>
    drawn.polygons.map((rings) => rings.map((ring) => ring.map((position) => move(position) as unknown as LonLat)));
  return units.map((drawn) => ({ ...drawn, polygons: polygons(drawn) }));
}

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function featuresOf(units: readonly DrawnUnit[]) {
  return units.map(({ code, polygons, properties = { code } }) => ({
    type: 'Feature' as const,
    properties,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygons.map((rings) => rings.map((ring) => ring.map((position) => [...position]))),
    },
  }));
}

export function geoJsonOf(units: readonly DrawnUnit[], more: object = {}): Uint8Array {
  return bytesOf({ type: 'FeatureCollection', ...more, features: featuresOf(units) });
}

/** By the library of TopoJSON's author, quantised to about a decimetre. */
export function topoJsonOf(units: readonly DrawnUnit[], more: object = {}): Uint8Array {
  const collection = { type: 'FeatureCollection' as const, features: featuresOf(units) };
  return bytesOf({ ...topology({ communes: collection }, 1e6), ...more });
}

export interface ShapefileOptions {
  readonly prj?: string;
  readonly cpg?: string;
  /** Names of units by their codes, in the encoding of the `.cpg`. */
  readonly names?: Readonly<Record<string, Uint8Array>>;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** The rings of RFC 7946 turned to the side on which shapefiles want them. */
export function shapefileOf(
  units: readonly DrawnUnit[],
  { prj, cpg, names = {}, more }: ShapefileOptions = {},
): Uint8Array {
  const shapes = units.map(({ polygons }) => polygons.flat().map((ring) => ring.toReversed()));
  const rows = units.map(({ code }) => [text(code), names[code] ?? text(`Xã ${code}`)]);
  return zipSync({
    'communes/communes.shp': writeShapes(shapes),
    'communes/communes.dbf': writeTable(
      [
        { name: 'CODE', width: 10 },
        { name: 'NAME', width: 60 },
      ],
      rows,
    ),
    ...(prj === undefined ? {} : { 'communes/communes.prj': text(prj) }),
    ...(cpg === undefined ? {} : { 'communes/communes.cpg': text(cpg) }),
    ...more,
  });
}

/** As a shapefile in WGS 84 has it beside its shapes, and one in the plane of Hậu Giang. */
export const WGS84_PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';
export const PLANE_PRJ =
  'PROJCS["VN-2000 / TM-3 105",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563]]],' +
  'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],' +
  'PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]';
