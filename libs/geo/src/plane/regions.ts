import { Clipper, Clipper64, ClipType, EndType, FillRule, JoinType, PolyTree64, type PolyPath64 } from 'clipper2-ts';
import type { LonLat } from '../positions/position.js';
import type { Plane, PlanePath, PlanePoint } from './plane.js';

/** A connected area, without its shape. */
export interface Region {
  readonly areaM2: number;
  /** A position inside it. */
  readonly at: LonLat;
}

const MARGIN_MM = 1_000_000;
/** More than rounding can open a corner by. */
const CORNER_MM = 3;

/** Where at least two of the outer rings lie on each other. Outer rings run counterclockwise, holes clockwise. */
export function regionsCoveredTwice(paths: readonly PlanePath[], plane: Plane): Region[] {
  const frame = frameAround(paths);
  // The frame takes one turn away everywhere, so that what is left is what had two.
  return outersOf(unionOf([...paths, frame], FillRule.Positive)).map((node) => regionOf(node, plane));
}

/** Where a hole lies outside of its ring, or on another hole. */
export function regionsDugTooDeep(paths: readonly PlanePath[], plane: Plane): Region[] {
  return outersOf(unionOf(paths, FillRule.Negative)).map((node) => regionOf(node, plane));
}

/** What the outer rings enclose together without covering it, be it open to the outside in a corner. */
export function regionsLeftOut(paths: readonly PlanePath[], plane: Plane): Region[] {
  const outers = outersOf(unionOf(paths, FillRule.Positive));
  const holes = outers.flatMap(childrenOf);
  return [...holes, ...openInACorner(outers.map(pathOf))].map((node) => regionOf(node, plane));
}

/** Closes corners by widening everything a little, and takes what was closed then, without what was covered before. */
function openInACorner(filled: readonly PlanePath[]): PolyPath64[] {
  const widened = Clipper.inflatePaths([...filled], CORNER_MM, JoinType.Miter, EndType.Polygon);
  const closed = outersOf(unionOf(widened, FillRule.Positive)).flatMap(childrenOf).map(pathOf);
  if (closed.length === 0) return [];
  const regained = Clipper.inflatePaths(closed.map(turned), CORNER_MM, JoinType.Miter, EndType.Polygon);
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addSubject(regained);
  clipper.addClip([...filled]);
  clipper.execute(ClipType.Difference, FillRule.Positive, tree);
  return outersOf(tree);
}

/** Holes run clockwise; what is to grow runs counterclockwise. */
const turned = (path: PlanePath): PlanePath => (Clipper.isPositive(path) ? path : path.toReversed());

function unionOf(paths: readonly PlanePath[], rule: FillRule): PolyTree64 {
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addSubject([...paths]);
  clipper.execute(ClipType.Union, rule, tree);
  return tree;
}

/** All areas of a tree, those that lie within the holes of others too. */
function outersOf(tree: PolyPath64): PolyPath64[] {
  const outers = childrenOf(tree);
  // The list grows while it is walked: nesting may be deeper than calls can be.
  for (const outer of outers) outers.push(...childrenOf(outer).flatMap(childrenOf));
  return outers;
}

function childrenOf(node: PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, index) => node.child(index));
}

function regionOf(node: PolyPath64, plane: Plane): Region {
  const inner = childrenOf(node).map(pathOf);
  const outer = pathOf(node);
  const at = pointWithin([outer, ...inner]);
  const areaMm2 = Math.abs(Clipper.area(outer)) - inner.reduce((sum, path) => sum + Math.abs(Clipper.area(path)), 0);
  return { areaM2: plane.squareMetres(areaMm2, at), at: plane.lonLatOf(at) };
}

const pathOf = (node: PolyPath64): PlanePath => node.poly ?? [];

/** The middle of the widest piece of a level line half way up. */
function pointWithin(paths: readonly PlanePath[]): PlanePoint {
  const [outer = []] = paths;
  let [bottom, top] = [Infinity, -Infinity];
  for (const { y } of outer) {
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const level = Math.floor((bottom + top) / 2) + 0.5;
  const crossed = paths.flatMap((path) => crossingsAt(path, level)).toSorted((one, other) => one - other);
  let [x, widest] = [outer[0]?.x ?? 0, -1];
  for (let at = 0; at + 1 < crossed.length; at += 2) {
    const [from = 0, to = 0] = [crossed[at], crossed[at + 1]];
    if (to - from > widest) [x, widest] = [(from + to) / 2, to - from];
  }
  return { x, y: level };
}

function crossingsAt(path: PlanePath, level: number): number[] {
  return path.flatMap((to, index) => {
    const from = path.at(index - 1) ?? to;
    if (from.y > level === to.y > level) return [];
    return [from.x + ((level - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
}

function frameAround(paths: readonly PlanePath[]): PlanePath {
  let [left, bottom, right, top] = [0, 0, 0, 0];
  for (const { x, y } of paths.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const [west, south, east, north] = [left - MARGIN_MM, bottom - MARGIN_MM, right + MARGIN_MM, top + MARGIN_MM];
  return [
    { x: west, y: south },
    { x: west, y: north },
    { x: east, y: north },
    { x: east, y: south },
  ];
}
