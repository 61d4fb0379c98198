import { datumOfWkt } from '../pack-datum.js';
import { PackUnreadable, type PackNote } from '../pack-faults.js';
import type { PackLimits } from '../pack-limits.js';
import type { PackShapes, RawPack, RawUnit } from '../raw-unit.js';
import { readShapes, type ShapeRing } from './read-shapes.js';
import { readTable } from './read-table.js';
import { ringsToPolygons } from './rings-to-polygons.js';
import { unzipShapefile } from './unzip-shapefile.js';

/**
 * A zipped shapefile: `.shp` and `.dbf`, with `.prj` for its coordinates and `.cpg` for the encoding of its texts.
 *
 * @throws PackUnreadable
 */
export function readShapefile(bytes: Uint8Array, limits: PackLimits, shapes: PackShapes = 'areas'): RawPack {
  const { shp, dbf, prj, cpg } = unzipShapefile(bytes, limits);
  const { records, isLines } = readShapes(shp, limits, shapes);
  const rows = readTable(dbf, cpg, limits);
  if (rows.length !== records.length) {
    throw new PackUnreadable('table-of-other-length', { found: rows.length, expected: records.length });
  }
  const units = rows.flatMap((properties, index): RawUnit[] => {
    const feature = index + 1;
    if (!properties) return [];
    const rings = soundRings(records[index], feature);
    return isLines
      ? [{ feature, properties, polygons: rings.map((line) => [line]), isLine: true }]
      : [{ feature, properties, polygons: polygonsOf(rings, feature, limits) }];
  });
  const notes = rows.flatMap((row, index): PackNote[] => (row ? [] : [{ code: 'row-deleted', feature: index + 1 }]));
  return { units, stated: prj === undefined ? undefined : { text: prj.slice(0, 100), datum: datumOfWkt(prj) }, notes };
}

function soundRings(rings: readonly ShapeRing[] | undefined, feature: number): readonly ShapeRing[] {
  if (rings === undefined || rings.length === 0 || rings.some((ring) => ring.length === 0)) {
    throw new PackUnreadable('geometry-missing', { feature });
  }
  return rings;
}

function polygonsOf(rings: readonly ShapeRing[], feature: number, limits: PackLimits): RawUnit['polygons'] {
  const vertices = rings.reduce((sum, ring) => sum + ring.length, 0);
  if (rings.length * vertices > limits.ringSteps) throw new PackUnreadable('too-complex', { feature });
  return ringsToPolygons(rings);
}
