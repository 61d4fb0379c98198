import { Delaunay } from 'd3-delaunay';
import { Clipper, EndType, FillRule, JoinType } from 'clipper2-ts';
import { Plane, type PlanePath, type PlanePoint } from '../plane/plane.js';
import { boxOf, padded } from '../positions/box.js';
import type { LonLat, Polygon, Ring } from '../positions/position.js';

/** A unit of a register with the point that it is drawn from. */
export interface SketchedPoint {
  readonly code: string;
  readonly point?: LonLat;
}

export interface SketchedUnit {
  readonly code: string;
  /** What lies nearer to its point than to that of any other unit, within the outline: no border of anything. */
  readonly polygon: Polygon;
  readonly certainty: 'schematic';
}

/** How units lie to each other, drawn from their points alone while no official boundaries are known. */
export interface Sketch {
  readonly certainty: 'schematic';
  /** In the order of their codes. */
  readonly units: readonly SketchedUnit[];
  /** Around all points; undefined without any. */
  readonly outline?: Polygon;
  /** Codes of units that cannot be drawn: without a point, or with the very point of a unit before them. */
  readonly withoutPoint: readonly string[];
}

/** How far the outline lies beyond the outermost points, as a share of the middle distance to the nearest other point. */
const BEYOND = 0.75;
/** For a single unit, and the least for all. */
const BEYOND_MIN_M = 500;
const MM = 1_000;
const MARGIN_M = 100_000;

/**
 * Cells of Voronoi, clipped to the hull of all points, widened by most of the distance between neighbours. The same
 * units give the same sketch in whatever order they come.
 */
export function sketchUnits(units: readonly SketchedPoint[]): Sketch {
  const sorted = units.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const drawn = new Map<string, { readonly code: string; readonly point: LonLat }>();
  const withoutPoint: string[] = [];
  for (const { code, point } of sorted) {
    const key = point?.every(Number.isFinite) ? point.join(' ') : undefined;
    if (!point || key === undefined || drawn.has(key)) withoutPoint.push(code);
    else drawn.set(key, { code, point });
  }
  const points = [...drawn.values()];
  const box = boxOf(points.map(({ point }) => point));
  if (!box) return { certainty: 'schematic', units: [], withoutPoint };
  const plane = new Plane(padded(box, MARGIN_M));
  const sites = points.map(({ point }) => plane.pointOf(point));
  const outline = outlineOf(sites);
  const cells = cellsOf(sites, outline);
  const sketched = points.flatMap(({ code }, index): SketchedUnit[] => {
    const cell = cells[index];
    return cell ? [{ code, polygon: [ringOf(cell, plane)], certainty: 'schematic' }] : [];
  });
  return { certainty: 'schematic', units: sketched, outline: [ringOf(outline, plane)], withoutPoint };
}

function outlineOf(sites: readonly PlanePoint[]): PlanePath {
  const hull = [
    ...Delaunay.from(
      sites,
      ({ x }) => x,
      ({ y }) => y,
    ).hull,
  ].flatMap((index) => sites[index] ?? []);
  const beyond = Math.max(BEYOND_MIN_M * MM, BEYOND * middleDistance(sites));
  const isLine = hull.length < 3 || Clipper.area(hull) === 0;
  const ends = isLine ? endsOf(sites) : hull;
  const [widened = []] = Clipper.inflatePaths([ends], beyond, JoinType.Round, isLine ? EndType.Round : EndType.Polygon);
  return Clipper.isPositive(widened) ? widened : widened.toReversed();
}

/** Of points on one line. */
function endsOf(sites: readonly PlanePoint[]): PlanePath {
  const sorted = sites.toSorted((one, other) => one.x - other.x || one.y - other.y);
  return [sorted[0], sorted.at(-1)].flatMap((site) => site ?? []);
}

/** The median of the distances to the nearest other point, in millimetres; 0 for a single one. */
function middleDistance(sites: readonly PlanePoint[]): number {
  const nearest = sites.map((site, index) => {
    const others = sites.filter((_, at) => at !== index);
    return Math.min(...others.map(({ x, y }) => Math.hypot(x - site.x, y - site.y)));
  });
  const middle = nearest.toSorted((one, other) => one - other)[Math.floor(nearest.length / 2)] ?? 0;
  return Number.isFinite(middle) ? middle : 0;
}

/** Cell and outline are both convex, so that a cell stays in one piece. */
function cellsOf(sites: readonly PlanePoint[], outline: PlanePath): (PlanePath | undefined)[] {
  const { left, top, right, bottom } = Clipper.getBounds(outline);
  const delaunay = Delaunay.from(
    sites,
    ({ x }) => x,
    ({ y }) => y,
  );
  const voronoi = delaunay.voronoi([left - MM, top - MM, right + MM, bottom + MM]);
  return sites.map((_, index) => {
    const cell = voronoi
      .cellPolygon(index)
      ?.slice(1)
      .map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
    return cell && Clipper.intersect([cell], [outline], FillRule.NonZero)[0];
  });
}

function ringOf(path: PlanePath, plane: Plane): Ring {
  const open = (Clipper.isPositive(path) ? path : path.toReversed()).map((point) => plane.lonLatOf(point));
  return [...open, ...open.slice(0, 1)];
}
