import { placementIn } from '../measure/inside.js';
import { PackUnreadable, type PackFault, type PackNote, type PackPlace } from '../packs/pack-faults.js';
import type { PackLimits } from '../packs/pack-limits.js';
import type { PackTolerances } from '../packs/tolerances.js';
import { cancelSharedEdges } from '../plane/cancel-shared-edges.js';
import { Plane } from '../plane/plane.js';
import { regionsCoveredTwice, regionsDugTooDeep, regionsLeftOut, type Region } from '../plane/regions.js';
import { sweepSteps } from '../plane/sweep-steps.js';
import { boxOfPolygons, isWithin } from '../positions/box.js';
import type { Box, LonLat, Polygon } from '../positions/position.js';
import type { MendedUnit } from './mend-rings.js';

/** Smaller regions come of rounding to millimetres. */
const REGION_MIN_M2 = 1;
/** The largest ones, which are enough to refuse a pack by. */
const REGIONS_LOOKED_AT = 2_000;

export interface BesideEachOther {
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

export interface BesideOptions {
  /** Whether no unit of the pack was left out: each would be a gap. */
  readonly isWhole: boolean;
  readonly tolerances: PackTolerances;
  readonly limits: PackLimits;
}

/**
 * Holes outside their rings, parts and units that lie on each other, and gaps between units. A gap is what all units
 * together enclose: one that is open to the outside of the province cannot be told from its border.
 *
 * @param units whose rings are sound
 * @throws PackUnreadable `too-complex`
 */
export function besideEachOther(
  units: readonly MendedUnit[],
  province: Box,
  { isWhole, tolerances, limits }: BesideOptions,
): BesideEachOther {
  const plane = new Plane(province);
  const paths = cancelSharedEdges(plane.pathsOf(units.flatMap(({ polygons }) => polygons)));
  if (sweepSteps(paths) > limits.sweepSteps) throw new PackUnreadable('too-complex');
  return attempt(() => {
    const holes = units.flatMap((unit) => holeFaults(unit, plane));
    if (holes.length > 0) return { faults: holes, notes: [] };
    const overlaps = overlapsOf(units, largest(regionsCoveredTwice(paths, plane)), tolerances);
    const gaps = gapsOf(isWhole ? largest(regionsLeftOut(paths, plane)) : [], tolerances);
    return { faults: [...overlaps.faults, ...gaps.faults], notes: [...overlaps.notes, ...gaps.notes] };
  });
}

const largest = (regions: readonly Region[]): Region[] =>
  regions
    .filter(({ areaM2 }) => areaM2 >= REGION_MIN_M2)
    .toSorted((one, other) => other.areaM2 - one.areaM2)
    .slice(0, REGIONS_LOOKED_AT);

function holeFaults({ code: unit, feature, polygons }: MendedUnit, plane: Plane): PackFault[] {
  return polygons.flatMap((polygon, part) => {
    if (polygon.length === 1) return [];
    const [outer = []] = polygon;
    return largest(regionsDugTooDeep(plane.pathsOf([polygon]), plane)).map(({ areaM2, at }): PackFault => {
      const isOutside = placementIn([[outer]], at) === 'outside';
      const place = { unit, feature, part: part + 1, ring: ringAround(polygon, at), at, areaM2 };
      return { code: isOutside ? 'hole-outside' : 'holes-overlap', ...place };
    });
  });
}

/** The first hole that a position lies in, counted from the outer ring as 1. */
function ringAround(polygon: Polygon, at: LonLat): number | undefined {
  const index = polygon.findIndex((ring, position) => position > 0 && placementIn([[ring]], at) === 'inside');
  return index < 0 ? undefined : index + 1;
}

/** Added up by pairs of units, with the place of the largest region. */
function overlapsOf(
  units: readonly MendedUnit[],
  regions: readonly Region[],
  { overlapM2 }: PackTolerances,
): BesideEachOther {
  const boxed = units.map((unit) => ({ unit, box: boxOfPolygons(unit.polygons) }));
  const byPair = new Map<string, PackPlace & { areaM2: number }>();
  const faults: PackFault[] = [];
  for (const { areaM2, at } of regions) {
    const around = boxed.filter(
      ({ unit, box }) => box && isWithin(at, box) && placementIn(unit.polygons, at) !== 'outside',
    );
    const [[first], others] = [around, around.slice(1)];
    if (first && others.length === 0 && first.unit.polygons.length > 1) {
      faults.push({ code: 'parts-overlap', unit: first.unit.code, feature: first.unit.feature, at, areaM2 });
    }
    for (const { unit: other } of first ? others : []) {
      const { code, feature } = first?.unit ?? other;
      const before = byPair.get(`${code} ${other.code}`);
      const place = before ?? { unit: code, otherUnit: other.code, feature, at, areaM2: 0 };
      byPair.set(`${code} ${other.code}`, { ...place, areaM2: place.areaM2 + areaM2 });
    }
  }
  const pairs = [...byPair.values()];
  const isFault = ({ areaM2 }: { areaM2: number }): boolean => areaM2 > overlapM2;
  faults.push(
    ...pairs.filter(isFault).map((place): PackFault => ({ code: 'units-overlap', ...place, expected: overlapM2 })),
  );
  const slight = pairs.filter((pair) => !isFault(pair));
  return { faults, notes: slight.map((place): PackNote => ({ code: 'units-overlap-slightly', ...place })) };
}

function gapsOf(regions: readonly Region[], { gapM2 }: PackTolerances): BesideEachOther {
  const isFault = ({ areaM2 }: Region): boolean => areaM2 > gapM2;
  const faults = regions
    .filter(isFault)
    .map(({ areaM2, at }): PackFault => ({ code: 'gap-between-units', at, areaM2, expected: gapM2 }));
  const slight = regions.filter((region) => !isFault(region));
  const [first] = slight;
  if (!first) return { faults, notes: [] };
  const areaM2 = slight.reduce((sum, region) => sum + region.areaM2, 0);
  return { faults, notes: [{ code: 'gap-is-slight', at: first.at, areaM2, times: slight.length }] };
}

/** The library calls itself as deep as areas are nested. */
function attempt<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof RangeError ? new PackUnreadable('too-complex') : error;
  }
}
