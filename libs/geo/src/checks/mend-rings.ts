import { ringAreaM2 } from '../measure/area.js';
import type { BoundaryUnit, LonLat, Ring } from '../positions/position.js';
import type { NamedUnit } from '../packs/name-units.js';
import type { PackFault, PackNote, PackPlace } from '../packs/pack-faults.js';

/** A unit with its number in the file, which faults are told by. */
export interface MendedUnit extends BoundaryUnit {
  readonly feature: number;
}

export interface MendedRings {
  /** Undefined where a ring is none. */
  readonly unit?: MendedUnit;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

/** Of a closed triangle. */
const POSITIONS_MIN = 4;
/** Less is a line. */
const AREA_MIN_M2 = 0.01;

/**
 * Leaves out positions that are repeated one after the other, and turns rings to the side on which RFC 7946 wants
 * them: both change nothing of the area, and are noted. What is not closed or encloses nothing is refused, since
 * nobody but the author knows what was meant.
 */
export function mendRings({ code, name, feature, polygons }: NamedUnit): MendedRings {
  const faults: PackFault[] = [];
  let [repeated, turned] = [0, 0];
  const mended = polygons.map((rings, part) =>
    rings.map((raw, index): Ring => {
      const ring = raw.filter((at, position) => position === 0 || !isSame(at, raw[position - 1]));
      const area = ringAreaM2(ring);
      const place = { unit: code, feature, part: part + 1, ring: index + 1 };
      const fault = faultOf(ring, area, place);
      if (fault) faults.push(fault);
      const isTurned = area < 0 === (index === 0) && !fault;
      repeated += raw.length - ring.length;
      turned += isTurned ? 1 : 0;
      return isTurned ? ring.toReversed() : ring;
    }),
  );
  const notes = [
    ...noted('point-repeated', repeated, { unit: code, feature }),
    ...noted('orientation-mended', turned, { unit: code, feature }),
  ];
  return faults.length > 0 ? { faults, notes } : { unit: { code, name, feature, polygons: mended }, faults, notes };
}

function faultOf(ring: Ring, area: number, place: PackPlace): PackFault | undefined {
  const [at] = ring;
  if (!isSame(ring.at(-1), at)) return { code: 'ring-not-closed', ...place, at: ring.at(-1) };
  if (ring.length < POSITIONS_MIN) return { code: 'ring-too-short', ...place, at, found: ring.length };
  return Math.abs(area) < AREA_MIN_M2 && isFlat(ring) ? { code: 'ring-without-area', ...place, at } : undefined;
}

/** A ring that crosses itself can enclose as much to its left as to its right, and yet is no line. */
function isFlat(ring: Ring): boolean {
  const [first = [0, 0]] = ring;
  return ring.every((to, index) => Math.abs(ringAreaM2([first, ring[index - 1] ?? first, to, first])) < AREA_MIN_M2);
}

function noted(code: PackNote['code'], times: number, place: PackPlace): PackNote[] {
  return times === 0 ? [] : [{ code, ...place, times }];
}

function isSame(one: LonLat | undefined, other: LonLat | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}
