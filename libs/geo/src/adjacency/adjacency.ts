import Flatbush from 'flatbush';
import { Plane, type PlanePoint } from '../plane/plane.js';
import { boxOf } from '../positions/box.js';
import type { BoundaryUnit, LonLat } from '../positions/position.js';

export interface Adjacency {
  /** Two codes, the lesser first. */
  readonly units: readonly [code: string, other: string];
  /** Metres of border that both have. */
  readonly sharedM: number;
}

export interface AdjacencyOptions {
  /** A border that is shorter does not count: units that meet in a corner are not adjacent. */
  readonly sharedMinM?: number;
  /** How far apart the two drawings of one border may be. */
  readonly apartMaxM?: number;
}

const SHARED_MIN_M = 10;
const APART_MAX_M = 1;
const MM = 1_000;
/** Edges of one border run along each other: cosine of the angle between them, 15°. */
const ALONG = 0.966;

interface Edge {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  readonly unit: number;
}

/**
 * Which units of a pack share a border, and how long it is: from the drawing of the unit with the lesser code, to the
 * tolerance. Only for official packs; what is drawn schematically has no borders.
 *
 * @returns in the order of the codes
 */
export function adjacencies(units: readonly BoundaryUnit[], options: AdjacencyOptions = {}): Adjacency[] {
  const { sharedMinM = SHARED_MIN_M, apartMaxM = APART_MAX_M } = options;
  const sorted = units.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const edges = edgesOf(sorted);
  const tree = treeOf(edges);
  if (!tree) return [];
  const shared = new Map<string, Adjacency>();
  for (const edge of edges) {
    for (const [other, lengthMm] of sharedWith(edge, edges, tree, apartMaxM * MM)) {
      const pair = [sorted[edge.unit]?.code ?? '', sorted[other]?.code ?? ''] as const;
      const before = shared.get(pair.join(' '))?.sharedM ?? 0;
      shared.set(pair.join(' '), { units: pair, sharedM: before + lengthMm / MM });
    }
  }
  return [...shared.values()]
    .filter(({ sharedM }) => sharedM >= sharedMinM)
    .toSorted(({ units: one }, { units: other }) => (one.join(' ') < other.join(' ') ? -1 : 1));
}

function edgesOf(units: readonly BoundaryUnit[]): Edge[] {
  const box = boxOf(units.flatMap(({ polygons }): readonly LonLat[] => polygons.flat(2)));
  if (!box) return [];
  const plane = new Plane(box);
  return units.flatMap(({ polygons }, unit) =>
    plane
      .pathsOf(polygons)
      .flatMap((path) => path.map((to, index): Edge => ({ from: path.at(index - 1) ?? to, to, unit }))),
  );
}

function treeOf(edges: readonly Edge[]): Flatbush | undefined {
  if (edges.length === 0) return undefined;
  const tree = new Flatbush(edges.length);
  for (const edge of edges) tree.add(...boxAround(edge, 0));
  tree.finish();
  return tree;
}

function boxAround({ from, to }: Edge, by: number): readonly [number, number, number, number] {
  return [
    Math.min(from.x, to.x) - by,
    Math.min(from.y, to.y) - by,
    Math.max(from.x, to.x) + by,
    Math.max(from.y, to.y) + by,
  ];
}

/** Millimetres of an edge along which each unit of a greater code has an edge, counted once. */
function sharedWith(edge: Edge, edges: readonly Edge[], tree: Flatbush, apartMm: number): Map<number, number> {
  const stretches = new Map<number, (readonly [number, number])[]>();
  tree.search(...boxAround(edge, apartMm), (index) => {
    const other = edges[index];
    const stretch = other && other.unit > edge.unit ? stretchAlong(edge, other, apartMm) : undefined;
    if (other && stretch) stretches.set(other.unit, [...(stretches.get(other.unit) ?? []), stretch]);
    return false;
  });
  return new Map([...stretches].map(([unit, list]) => [unit, unionLength(list)]));
}

/** From where to where along an edge another one runs beside it, in millimetres from its beginning. */
function stretchAlong({ from, to }: Edge, other: Edge, apartMm: number): readonly [number, number] | undefined {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y);
  const [otherX, otherY] = [other.to.x - other.from.x, other.to.y - other.from.y];
  if (length === 0 || Math.abs(x * otherX + y * otherY) < ALONG * length * Math.hypot(otherX, otherY)) return undefined;
  const along = (point: PlanePoint): number => ((point.x - from.x) * x + (point.y - from.y) * y) / length;
  const apart = (point: PlanePoint): number => Math.abs((point.x - from.x) * y - (point.y - from.y) * x) / length;
  if (Math.min(apart(other.from), apart(other.to)) > apartMm) return undefined;
  const [start, end] = [along(other.from), along(other.to)].toSorted((one, another) => one - another);
  const stretch = [Math.max(0, start ?? 0), Math.min(length, end ?? 0)] as const;
  return stretch[0] < stretch[1] ? stretch : undefined;
}

function unionLength(stretches: readonly (readonly [number, number])[]): number {
  let [length, reached] = [0, 0];
  for (const [from, to] of stretches.toSorted((one, other) => one[0] - other[0])) {
    length += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return length;
}
