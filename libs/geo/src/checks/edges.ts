import Flatbush from 'flatbush';
import type { LonLat } from '../positions/position.js';
import type { MendedUnit } from './mend-rings.js';

export interface EdgeRing {
  readonly unit: MendedUnit;
  /** Both counted from 1. */
  readonly part: number;
  readonly ring: number;
  readonly edges: number;
}

/** An edge of a ring; `index` is its place along the ring, from 0. */
export interface Edge {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly index: number;
  readonly ring: EdgeRing;
}

export interface EdgeIndex {
  readonly edges: readonly Edge[];
  readonly tree: Flatbush;
}

/** All edges of all rings in one tree; undefined without any. */
export function indexEdges(units: readonly MendedUnit[]): EdgeIndex | undefined {
  const edges = units.flatMap((unit) =>
    unit.polygons.flatMap((rings, part) =>
      rings.flatMap((positions, at) => {
        const ring = { unit, part: part + 1, ring: at + 1, edges: positions.length - 1 };
        return positions.slice(1).map((to, index): Edge => ({ from: positions[index] ?? to, to, index, ring }));
      }),
    ),
  );
  if (edges.length === 0) return undefined;
  const tree = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    tree.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  }
  tree.finish();
  return { edges, tree };
}

/** Calls back for every later edge whose box meets that of an edge, until told to stop by `false`. */
export function eachMeeting(index: EdgeIndex, at: number, found: (other: Edge) => boolean): void {
  const edge = index.edges[at];
  if (!edge) return;
  const { from, to } = edge;
  let goesOn = true;
  index.tree.search(
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
    (other) => {
      const later = index.edges[other];
      if (goesOn && other > at && later) goesOn = found(later);
      return false;
    },
  );
}
