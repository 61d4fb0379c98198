import { Clipper, Clipper64, ClipType, EndType, FillRule, JoinType, PolyTree64, type PolyPath64 } from 'clipper2-ts';
import { cancelSharedEdges } from '../plane/cancel-shared-edges.js';
import { Plane, type PlanePath } from '../plane/plane.js';
import { boxOfPolygons } from '../positions/box.js';
import type { MultiPolygon, Polygon, Ring } from '../positions/position.js';

/** Slits between neighbours that are closed: more than rounding leaves, less than any map shows. */
const SLIT_MM = 50;

/**
 * One area out of those that lie beside each other, such as a district out of its communes, by the rings of RFC 7946.
 * True to a decimetre: slits up to that width are closed. Empty where nothing is given.
 */
export function dissolve(areas: readonly MultiPolygon[]): MultiPolygon {
  const polygons = areas.flat();
  const box = boxOfPolygons(polygons);
  if (!box) return [];
  const plane = new Plane(box);
  const outline = cancelSharedEdges(plane.pathsOf(polygons));
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addSubject(moved(moved(outline, SLIT_MM), -SLIT_MM));
  clipper.execute(ClipType.Union, FillRule.Positive, tree);
  return polygonsOf(tree, plane);
}

function moved(paths: readonly PlanePath[], byMm: number): PlanePath[] {
  return Clipper.inflatePaths([...paths], byMm, JoinType.Miter, EndType.Polygon);
}

/** The list grows while it is walked: areas may lie within the holes of others. */
function polygonsOf(tree: PolyPath64, plane: Plane): Polygon[] {
  const outers = childrenOf(tree);
  for (const outer of outers) outers.push(...childrenOf(outer).flatMap(childrenOf));
  return outers.map((outer) => [outer, ...childrenOf(outer)].map(({ poly }) => ringOf(poly ?? [], plane)));
}

function childrenOf(node: PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, index) => node.child(index));
}

function ringOf(path: PlanePath, plane: Plane): Ring {
  return [...path, ...path.slice(0, 1)].map((point) => plane.lonLatOf(point));
}
