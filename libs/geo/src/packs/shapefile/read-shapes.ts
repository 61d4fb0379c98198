import { PackUnreadable } from '../pack-faults.js';
import type { PackLimits } from '../pack-limits.js';
import type { PackShapes, RawPosition } from '../raw-unit.js';

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const FILE_CODE = 9994;
/** Polygon, PolygonZ and PolygonM: heights and measures stand behind the positions and are not read. */
const POLYGONS: ReadonlySet<number> = new Set([5, 15, 25]);
/** PolyLine and its two relatives: their records are laid out as those of polygons. */
const LINES: ReadonlySet<number> = new Set([3, 13, 23]);
/** Of a record's content: kind, box, numbers of rings and of positions. */
const PREFIX_BYTES = 44;
const POSITION_BYTES = 16;

/** Of an area, or a line. */
export type ShapeRing = readonly RawPosition[];

export interface ReadShapes {
  /** Undefined for a record without a shape. */
  readonly records: readonly (readonly ShapeRing[] | undefined)[];
  readonly isLines: boolean;
}

/**
 * The rings or lines of each record, in the order of the file (ESRI Shapefile Technical Description, July 1998): an own reader,
 * since those at hand drop a hole that lies in no ring, which is a fault to be told.
 *
 * @throws PackUnreadable `shapefile-malformed`, `geometry-not-an-area`, `too-many-vertices`, `too-many-units`,
 * `position-not-finite`
 */
export function readShapes(bytes: Uint8Array, limits: PackLimits, taken: PackShapes = 'areas'): ReadShapes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kinds = requireHeader(view, taken);
  const shapes: (readonly ShapeRing[] | undefined)[] = [];
  let vertices = 0;
  for (let at = HEADER_BYTES; at + RECORD_HEADER_BYTES <= view.byteLength;) {
    const feature = shapes.length + 1;
    const length = view.getInt32(at + 4) * 2;
    const from = at + RECORD_HEADER_BYTES;
    if (length < 4 || from + length > view.byteLength) throw new PackUnreadable('shapefile-malformed', { feature });
    if (feature > limits.units) throw new PackUnreadable('too-many-units', { found: feature, expected: limits.units });
    const rings = ringsOf(new DataView(bytes.buffer, bytes.byteOffset + from, length), feature, {
      kinds,
      verticesLeft: limits.vertices - vertices,
    });
    vertices += rings?.reduce((sum, ring) => sum + ring.length, 0) ?? 0;
    shapes.push(rings);
    at = from + length;
  }
  return { records: shapes, isLines: kinds === LINES };
}

/** @returns the kinds of records that the file may have */
function requireHeader(view: DataView, taken: PackShapes): ReadonlySet<number> {
  if (view.byteLength < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) throw new PackUnreadable('shapefile-malformed');
  const kind = view.getInt32(32, true);
  if (POLYGONS.has(kind)) return POLYGONS;
  if (taken === 'areas') throw new PackUnreadable('geometry-not-an-area', { found: kind });
  if (LINES.has(kind)) return LINES;
  throw new PackUnreadable('geometry-neither-line-nor-area', { found: kind });
}

interface RecordLimits {
  readonly kinds: ReadonlySet<number>;
  readonly verticesLeft: number;
}

function ringsOf(record: DataView, feature: number, { kinds, verticesLeft }: RecordLimits): ShapeRing[] | undefined {
  const kind = record.getInt32(0, true);
  if (kind === 0) return undefined;
  if (!kinds.has(kind)) {
    const code = kinds === LINES ? 'geometry-not-a-line' : 'geometry-not-an-area';
    throw new PackUnreadable(code, { feature, found: kind });
  }
  if (record.byteLength < PREFIX_BYTES) throw new PackUnreadable('shapefile-malformed', { feature });
  const rings = record.getInt32(36, true);
  const positions = record.getInt32(40, true);
  if (positions > verticesLeft) throw new PackUnreadable('too-many-vertices', { feature, found: positions });
  const first = PREFIX_BYTES + rings * 4;
  if (rings < 0 || positions < 0 || first + positions * POSITION_BYTES > record.byteLength) {
    throw new PackUnreadable('shapefile-malformed', { feature });
  }
  const starts = Array.from({ length: rings }, (_, ring) => record.getInt32(PREFIX_BYTES + ring * 4, true));
  return starts.map((start, ring) => {
    const end = starts[ring + 1] ?? positions;
    if (start < 0 || start > end || end > positions) throw new PackUnreadable('shapefile-malformed', { feature });
    return positionsOf(record, first + start * POSITION_BYTES, end - start, { feature, ring: ring + 1 });
  });
}

function positionsOf(
  record: DataView,
  from: number,
  count: number,
  place: { feature: number; ring: number },
): ShapeRing {
  return Array.from({ length: count }, (_, index): RawPosition => {
    const at = from + index * POSITION_BYTES;
    const [x, y] = [record.getFloat64(at, true), record.getFloat64(at + 8, true)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new PackUnreadable('position-not-finite', place);
    return [x, y];
  });
}
