import { datumOfCrsName } from './pack-datum.js';
import { PackUnreadable } from './pack-faults.js';
import type { PackLimits } from './pack-limits.js';
import type { PackShapes, RawPack, RawPosition, RawUnit, StatedDatum } from './raw-unit.js';

type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The features of a FeatureCollection (RFC 7946), with the member `crs` of the specification before it.
 *
 * @throws PackUnreadable at the first thing that is no area, nor a line where those are taken
 */
export function readGeoJson(collection: Json, limits: PackLimits, shapes: PackShapes = 'areas'): RawPack {
  const { features } = collection;
  if (!Array.isArray(features)) throw new PackUnreadable('format-unknown', { found: 'features' });
  if (features.length > limits.units) throw new PackUnreadable('too-many-units', { found: features.length });
  const units = features.map((feature: unknown, index) => unitOf(feature, index + 1, shapes));
  return { units, stated: statedIn(collection.crs), notes: [] };
}

/** Of the member `crs`. */
export function statedIn(crs: unknown): StatedDatum | undefined {
  if (crs === undefined || crs === null) return undefined;
  const name = isRecord(crs) && isRecord(crs.properties) ? crs.properties.name : undefined;
  const text = typeof name === 'string' ? name.slice(0, 100) : 'crs';
  return { text, datum: datumOfCrsName(text) };
}

/** @throws PackUnreadable naming the feature, the part and the ring */
export function unitOf(feature: unknown, number: number, shapes: PackShapes = 'areas'): RawUnit {
  const geometry = isRecord(feature) ? feature.geometry : undefined;
  if (!isRecord(feature) || !isRecord(geometry)) throw new PackUnreadable('geometry-missing', { feature: number });
  const properties = isRecord(feature.properties) ? feature.properties : {};
  requireShape(geometry.type, number, shapes);
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
    return { feature: number, properties, polygons: polygonsOf(geometry, number) };
  return { feature: number, properties, polygons: linesOf(geometry, number), isLine: true };
}

const AREAS: readonly unknown[] = ['Polygon', 'MultiPolygon'];
const LINES: readonly unknown[] = ['LineString', 'MultiLineString'];

/** @throws PackUnreadable for another type of geometry than those that are taken */
export function requireShape(type: unknown, feature: number, shapes: PackShapes): void {
  if (AREAS.includes(type) || (shapes === 'lines-and-areas' && LINES.includes(type))) return;
  const found = typeof type === 'string' ? type.slice(0, 40) : typeof type;
  const code = shapes === 'areas' ? 'geometry-not-an-area' : 'geometry-neither-line-nor-area';
  throw new PackUnreadable(code, { feature, found });
}

function linesOf({ type, coordinates }: Json, feature: number): RawUnit['polygons'] {
  const lines: unknown = type === 'LineString' ? [coordinates] : coordinates;
  return listOf(lines, { feature }).map((line, part) => {
    const place = { feature, part: part + 1 };
    return [listOf(line, place).map((position) => positionOf(position, place))];
  });
}

function polygonsOf({ type, coordinates }: Json, feature: number): RawUnit['polygons'] {
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  return listOf(polygons, { feature }).map((polygon, part) =>
    listOf(polygon, { feature, part: part + 1 }).map((ring, index) => {
      const place = { feature, part: part + 1, ring: index + 1 };
      return listOf(ring, place).map((position) => positionOf(position, place));
    }),
  );
}

interface ReadPlace {
  readonly feature: number;
  readonly part?: number;
  readonly ring?: number;
}

/** Nothing may be empty: neither the parts, nor their rings, nor the positions of these. */
function listOf(value: unknown, place: ReadPlace): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw new PackUnreadable('geometry-missing', place);
}

/** A height is passed over. Numbers beyond the reach of JSON have become infinite. */
function positionOf(value: unknown, place: ReadPlace): RawPosition {
  const [x, y]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof x !== 'number' || typeof y !== 'number') throw new PackUnreadable('position-malformed', place);
  if (Number.isFinite(x) && Number.isFinite(y)) return [x, y];
  throw new PackUnreadable('position-not-finite', place);
}
