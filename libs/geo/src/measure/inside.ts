import { orient2d } from 'robust-predicates';
import type { LonLat, MultiPolygon, Polygon, Ring } from '../positions/position.js';

/** Of a position and an area; `edge` where it lies on a ring exactly. */
export type Placement = 'inside' | 'edge' | 'outside';

/** Exact whatever the coordinates, by robust predicates (J. R. Shewchuk, 1997). */
export function placementIn(polygons: MultiPolygon, at: LonLat): Placement {
  const placements = polygons.map((polygon) => placementInPolygon(polygon, at));
  if (placements.includes('inside')) return 'inside';
  return placements.includes('edge') ? 'edge' : 'outside';
}

/** The edge counts as inside: a person on a border is in both communes. */
export function covers(polygons: MultiPolygon, at: LonLat): boolean {
  return placementIn(polygons, at) !== 'outside';
}

function placementInPolygon([outer = [], ...holes]: Polygon, at: LonLat): Placement {
  const placement = placementInRing(outer, at);
  if (placement !== 'inside') return placement;
  for (const hole of holes) {
    const inHole = placementInRing(hole, at);
    if (inHole !== 'outside') return inHole === 'edge' ? 'edge' : 'outside';
  }
  return 'inside';
}

/** Counts the edges that a ray to the east crosses; each edge owns its lower end alone. */
export function placementInRing(ring: Ring, [x, y]: LonLat): Placement {
  let isInside = false;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from && !(from[1] > y && to[1] > y) && !(from[1] < y && to[1] < y)) {
      // Negative where the position lies on the left hand of the edge.
      const side = orient2d(from[0], from[1], to[0], to[1], x, y);
      if (side === 0 && isBetween(x, from[0], to[0])) return 'edge';
      if (from[1] > y !== to[1] > y && (to[1] > y ? side < 0 : side > 0)) isInside = !isInside;
    }
    from = to;
  }
  return isInside ? 'inside' : 'outside';
}

function isBetween(value: number, one: number, other: number): boolean {
  return Math.min(one, other) <= value && value <= Math.max(one, other);
}
