import { placementInRing } from '../../measure/inside.js';
import type { RawUnit } from '../raw-unit.js';
import type { ShapeRing } from './read-shapes.js';

/**
 * A record of a shapefile has rings without telling which hole lies in which: outer rings run clockwise, holes
 * counterclockwise. A hole goes to the smallest outer ring around its first position that is not on the edge; one that
 * lies in none stays with the first, so that it is found to be outside. Where all run counterclockwise, all are outer
 * rings, written the wrong way round. Every ring comes out turned, as RFC 7946 wants them the other way.
 */
export function ringsToPolygons(rings: readonly ShapeRing[]): RawUnit['polygons'] {
  const measured = rings.map((ring) => ({ ring, area: shoelace(ring) }));
  const clockwise = measured.filter(({ area }) => area < 0);
  const outer = clockwise.length > 0 ? clockwise : measured;
  const polygons = outer
    .map(({ ring, area }) => ({ size: Math.abs(area), rings: [ring] }))
    .toSorted((one, other) => one.size - other.size);
  const shells = new Set(outer.map(({ ring }) => ring));
  for (const { ring } of measured) {
    if (shells.has(ring)) continue;
    const home = polygons.find(({ rings: [shell = []] }) => isAround(shell, ring)) ?? polygons.at(-1);
    home?.rings.push(ring);
  }
  const order = new Map(rings.map((ring, index) => [ring, index]));
  const firstOf = ([shell = []]: readonly ShapeRing[]): number => order.get(shell) ?? 0;
  return polygons
    .map((polygon) => polygon.rings)
    .toSorted((one, other) => firstOf(one) - firstOf(other))
    .map((polygon) => polygon.map((ring) => ring.toReversed()));
}

/** In the units of the file, twice: positive counterclockwise. From the first corner, as metres of a plane are large. */
function shoelace(ring: ShapeRing): number {
  const [[originX, originY] = [0, 0]] = ring;
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [[fromX, fromY] = [0, 0], [toX, toY] = [0, 0]] = [ring[at - 1], ring[at]];
    sum += (fromX - originX) * (toY - originY) - (toX - originX) * (fromY - originY);
  }
  return sum;
}

function isAround(shell: ShapeRing, ring: ShapeRing): boolean {
  const [first] = ring;
  const off = ring.find((at) => placementInRing(shell, at) !== 'edge') ?? first;
  return off !== undefined && placementInRing(shell, off) !== 'outside';
}
