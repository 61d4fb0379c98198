import { nearbyDistanceM, PlaceIndex, type LonLat, type Near } from '#libs/geo';
import type { SupplyPoint } from './supply-point.js';

const NOWHERE: LonLat = [NaN, NaN];

/** A point as it is held in memory. */
export interface HeldPoint {
  readonly point: SupplyPoint;
  /** What of its answer never changes with the time, as JSON without its last brace. */
  readonly json: string;
}

/**
 * All points that are there, by position and by commune. What was said of a point is taken in at once; the tree of
 * positions is only built anew where one moved, came or went.
 */
export class PointIndex {
  private readonly held = new Map<string, HeldPoint>();
  private tree: PlaceIndex<string> | undefined;
  private communes: ReadonlyMap<string, readonly string[]> | undefined;

  get size(): number {
    return this.held.size;
  }

  find(id: string): HeldPoint | undefined {
    return this.held.get(id);
  }

  all(): Iterable<HeldPoint> {
    return this.held.values();
  }

  put(one: HeldPoint): void {
    const { point } = one;
    const before = this.held.get(point.id)?.point;
    if (point.closedAt === null) this.held.set(point.id, one);
    else this.held.delete(point.id);
    if (placeOf(before) !== placeOf(point.closedAt === null ? point : undefined)) {
      this.tree = undefined;
      this.communes = undefined;
    }
  }

  /**
   * Those within so many metres (a hundred kilometres at most), nearest first; of equally near ones by their id.
   * @param matches which of them count
   * @param after the distance and the id behind which the answer goes on
   */
  near(
    at: LonLat,
    radiusM: number,
    limit: number,
    matches: (held: HeldPoint) => boolean,
    after?: readonly [distanceM: number, id: string],
  ): { readonly held: HeldPoint; readonly distanceM: number }[] {
    this.tree ??= new PlaceIndex(this.ids(), (id) => positionOf(this.held.get(id)), nearbyDistanceM);
    const found: Near<string>[] = this.tree.nearest(at, radiusM, limit, (id) => {
      const held = this.held.get(id);
      return held !== undefined && matches(held) && (after === undefined || isBehind(held, at, after));
    });
    return found.flatMap(({ place, distanceM }) => {
      const held = this.held.get(place);
      return held === undefined ? [] : [{ held, distanceM }];
    });
  }

  /** Those of a commune behind an id, in the order of their ids. */
  ofCommune(code: string, after: string, limit: number, matches: (held: HeldPoint) => boolean): HeldPoint[] {
    this.communes ??= Map.groupBy(this.ids(), (id) => this.held.get(id)?.point.communeCode ?? '');
    const found: HeldPoint[] = [];
    for (const id of this.communes.get(code) ?? []) {
      if (found.length >= limit) break;
      const held = id > after ? this.held.get(id) : undefined;
      if (held !== undefined && matches(held)) found.push(held);
    }
    return found;
  }

  private ids(): string[] {
    return [...this.held.keys()].sort();
  }
}

function positionOf(held: HeldPoint | undefined): LonLat {
  const { latitude = null, longitude = null } = held?.point ?? {};
  return latitude === null || longitude === null ? NOWHERE : [longitude, latitude];
}

function isBehind(held: HeldPoint, at: LonLat, [distanceM, id]: readonly [number, string]): boolean {
  const own = nearbyDistanceM(at, positionOf(held));
  return own > distanceM || (own === distanceM && held.point.id > id);
}

function placeOf(point: SupplyPoint | undefined): string {
  return point === undefined ? '' : `${point.communeCode} ${point.latitude} ${point.longitude}`;
}
