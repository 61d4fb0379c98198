import { distanceM } from '../measure/distance.js';
import { covers } from '../measure/inside.js';
import type { PackFault } from '../packs/pack-faults.js';
import type { RegisteredUnit } from '../packs/register.js';
import { boxOfPolygons } from '../positions/box.js';
import type { BoundaryUnit, LonLat } from '../positions/position.js';
import { vn2000FromWgs84, wgs84FromVn2000 } from '../vn2000/vn2000.js';

/** Points that must lie outside before it can be the datum. */
const OUTSIDE_MIN = 2;
/** By which factor fewer points lie outside where the pack is moved. */
const BETTER_BY = 3;
const COMMON_UNITS_MIN = 3;
/** How near to the difference of the datums a difference of two packs is: their drawing differs by some ten metres. */
const LIKE_THE_DATUM_M = 60;

/** Where a whole pack would fit better if it were moved from one datum to the other. */
const MOVES: readonly (readonly [name: string, move: (at: LonLat) => LonLat])[] = [
  // Degrees of VN-2000 that are called WGS 84; and degrees of WGS 84 that are called VN-2000.
  ['VN-2000 as WGS 84', vn2000FromWgs84],
  ['WGS 84 as VN-2000', wgs84FromVn2000],
];

/**
 * Whether all of a pack is shifted by the 220 m between the datums: by the points of the register, and by the boxes
 * of the units in a pack that was accepted before.
 */
export function datumShift(
  units: readonly BoundaryUnit[],
  register: readonly RegisteredUnit[],
  former: readonly BoundaryUnit[] = [],
): PackFault[] {
  const shifted = MOVES.find(([, move]) => fitsPointsBetter(units, register, move) || liesBeside(units, former, move));
  return shifted ? [{ code: 'datum-shifted', found: shifted[0] }] : [];
}

/** The same for units of which only those of an earlier pack are known. */
export function shiftBeside(units: readonly BoundaryUnit[], former: readonly BoundaryUnit[]): PackFault[] {
  const shifted = MOVES.find(([, move]) => liesBeside(units, former, move));
  return shifted ? [{ code: 'datum-shifted', found: shifted[0] }] : [];
}

function fitsPointsBetter(
  units: readonly BoundaryUnit[],
  register: readonly RegisteredUnit[],
  move: (at: LonLat) => LonLat,
): boolean {
  const points = new Map(register.map(({ code, point }) => [code, point]));
  const outside = (moved: (at: LonLat) => LonLat): number =>
    units.filter(({ code, polygons }) => {
      const point = points.get(code);
      return point !== undefined && !covers(polygons, moved(point));
    }).length;
  const asItIs = outside((at) => at);
  return asItIs >= OUTSIDE_MIN && outside(move) * BETTER_BY <= asItIs;
}

/** By the medians of the differences, so that a few redrawn units change nothing. */
function liesBeside(
  units: readonly BoundaryUnit[],
  former: readonly BoundaryUnit[],
  move: (at: LonLat) => LonLat,
): boolean {
  const middles = new Map(former.map((unit) => [unit.code, middleOf(unit)]));
  const pairs = units.flatMap((unit): (readonly [LonLat, LonLat])[] => {
    const [now, then] = [middleOf(unit), middles.get(unit.code)];
    return now && then ? [[now, move(then)]] : [];
  });
  if (pairs.length < COMMON_UNITS_MIN) return false;
  const median = (axis: 0 | 1): number => {
    const differences = pairs.map(([now, then]) => now[axis] - then[axis]).toSorted((one, other) => one - other);
    return differences[Math.floor(differences.length / 2)] ?? NaN;
  };
  const near = pairs[0]?.[1] ?? [NaN, NaN];
  return distanceM([near[0] + median(0), near[1] + median(1)], near) < LIKE_THE_DATUM_M;
}

function middleOf({ polygons }: BoundaryUnit): LonLat | undefined {
  const box = boxOfPolygons(polygons);
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
