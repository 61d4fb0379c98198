import { isDeepStrictEqual } from 'node:util';
import type { PackDatum } from './pack-datum.js';
import { PackUnreadable, type PackNote } from './pack-faults.js';
import { PACK_LIMITS, type PackLimits } from './pack-limits.js';
import { requireModestJson } from './json-size.js';
import type { PackShapes, RawPack } from './raw-unit.js';
import { isRecord, readGeoJson } from './read-geojson.js';
import { readTopoJson } from './read-topojson.js';
import { readShapefile } from './shapefile/read-shapefile.js';

export interface ReadPackOptions {
  /** Of the coordinates, where the file does not say it or is wrong; stronger than what the file says. */
  readonly datum?: PackDatum;
  readonly limits?: PackLimits;
  /** Areas alone unless told. */
  readonly shapes?: PackShapes;
}

export interface ReadPack extends RawPack {
  readonly datum: PackDatum;
}

/** How a zip archive begins. */
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads GeoJSON, TopoJSON or a zipped shapefile by what it is, not by what it is called. Coordinates stay as they are.
 * JSON that names no coordinate system is in WGS 84 (RFC 7946, section 4); a shapefile must name its own or be told.
 *
 * @throws PackUnreadable with the first reason why the file cannot be read
 */
export function readPack(
  bytes: Uint8Array,
  { datum, limits = PACK_LIMITS, shapes = 'areas' }: ReadPackOptions = {},
): ReadPack {
  if (bytes.length === 0) throw new PackUnreadable('file-empty');
  if (bytes.length > limits.bytes) {
    throw new PackUnreadable('file-too-large', { found: bytes.length, expected: limits.bytes });
  }
  const isZip = ZIP_SIGNATURE.every((byte, at) => bytes[at] === byte);
  const pack = isZip ? readShapefile(bytes, limits, shapes) : readJson(bytes, limits, shapes);
  if (pack.units.length === 0) throw new PackUnreadable('file-empty');
  return withDatum(pack, datum, isZip);
}

function readJson(bytes: Uint8Array, limits: PackLimits, shapes: PackShapes): RawPack {
  requireModestJson(bytes, limits);
  const value = parsed(bytes);
  if (isRecord(value) && value.type === 'FeatureCollection') return readGeoJson(value, limits, shapes);
  if (isRecord(value) && value.type === 'Topology') return readTopoJson(value, limits, shapes);
  throw new PackUnreadable('format-unknown');
}

function parsed(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackUnreadable('text-unreadable');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new PackUnreadable('json-malformed');
  }
}

function withDatum(pack: RawPack, told: PackDatum | undefined, isShapefile: boolean): ReadPack {
  const { stated } = pack;
  const notes = (note: PackNote): readonly PackNote[] => [...pack.notes, note];
  if (told) {
    const isOther = stated !== undefined && !isDeepStrictEqual(stated.datum, told);
    return {
      ...pack,
      datum: told,
      notes: isOther ? notes({ code: 'datum-overridden', found: stated.text }) : pack.notes,
    };
  }
  if (stated?.datum) return { ...pack, datum: stated.datum };
  if (stated) throw new PackUnreadable('datum-unknown', { found: stated.text });
  if (isShapefile) throw new PackUnreadable('datum-unknown', { found: '.prj' });
  return { ...pack, datum: { kind: 'wgs84' }, notes: notes({ code: 'datum-assumed' }) };
}
