import { shapesOf, type BaseMapKind } from '#libs/vocabulary';
import { soundArea } from '../checks/sound-area.js';
import type { LocatedUnit } from '../packs/locate-pack.js';
import type { PackFault, PackNote } from '../packs/pack-faults.js';
import type { PackLimits } from '../packs/pack-limits.js';
import type { Box, LonLat } from '../positions/position.js';
import type { BaseMapGeometry } from './base-map-feature.js';

export interface ShapedFeature {
  /** Undefined where there is a fault. */
  readonly geometry?: BaseMapGeometry;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

/**
 * Whether the geometry of a feature is one of its kind, and sound.
 *
 * @throws PackUnreadable `too-complex`
 */
export function shapeFeature(
  unit: LocatedUnit & { readonly isLine: boolean; readonly kind: BaseMapKind },
  province: Box,
  limits: PackLimits,
): ShapedFeature {
  const { feature, isLine, kind } = unit;
  const may = shapesOf(kind);
  if (isLine && !may.line) return refused({ code: 'geometry-not-an-area', feature, found: kind });
  if (!isLine && !may.area) return refused({ code: 'geometry-not-a-line', feature, found: kind });
  return isLine ? linesOf(unit) : areaOf(unit, province, limits);
}

const refused = (...faults: PackFault[]): ShapedFeature => ({ faults, notes: [] });

/** A line may cross itself, as a road on a bridge does; it must lead somewhere. */
function linesOf({ feature, polygons }: LocatedUnit): ShapedFeature {
  const faults: PackFault[] = [];
  let repeated = 0;
  const lines = polygons.map(([raw = []], part) => {
    const line = raw.filter((at, index) => index === 0 || !isSame(at, raw[index - 1]));
    repeated += raw.length - line.length;
    const place = { feature, part: part + 1, at: line[0] };
    if (line.length < 2) faults.push({ code: 'line-too-short', ...place, found: line.length, expected: 2 });
    return line;
  });
  if (faults.length > 0) return refused(...faults);
  const notes: PackNote[] = repeated === 0 ? [] : [{ code: 'point-repeated', feature, times: repeated }];
  return { geometry: { type: 'MultiLineString', coordinates: lines }, faults, notes };
}

function areaOf({ feature, properties, polygons }: LocatedUnit, province: Box, limits: PackLimits): ShapedFeature {
  const { unit, faults, notes } = soundArea({ feature, properties, polygons, code: '' }, province, limits, false);
  const isSound = unit !== undefined && faults.length === 0;
  return {
    ...(isSound && { geometry: { type: 'MultiPolygon' as const, coordinates: unit.polygons } }),
    // An area of a base map has no code of a unit.
    faults: faults.map(({ unit: _, ...fault }) => fault),
    notes: notes.map(({ unit: _, ...note }) => note),
  };
}

const isSame = (one: LonLat, other: LonLat | undefined): boolean => one[0] === other?.[0] && one[1] === other[1];
