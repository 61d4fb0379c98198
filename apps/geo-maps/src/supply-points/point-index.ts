import { nearbyDistanceM, PlaceIndex, type LonLat } from '#libs/geo';
import type { SupplyPointKind } from '#libs/vocabulary';
import type { SupplyPoint } from './supply-point.js';

const NOWHERE: LonLat = [NaN, NaN];

/** A point as it is held in memory. */
export interface HeldPoint {
  readonly point: SupplyPoint;
  /** What of its answer never changes with the time, as JSON without its last brace. */
  readonly json: string;
  /** The name without marks and case, by which officers find it. */
  readonly nameKey: string;
}

/** What is asked for around a position. */
export interface NearAsked {
  readonly at: LonLat;
  /** A hundred kilometres at most. */
  readonly radiusM: number;
  readonly limit: number;
  /** Each kind has a tree of its own, so that the rare ones are not looked for among all. */
  readonly kinds?: readonly SupplyPointKind[] | undefined;
  readonly communeCode?: string | undefined;
  /** The distance and the id behind which the answer goes on. */
  readonly after?: readonly [distanceM: number, id: string] | undefined;
}

export interface NearPoint {
  readonly held: HeldPoint;
  readonly distanceM: number;
}

/** Where a point is held: what is said of it changes here, and no tree has to be built anew for that. */
interface Slot {
  held: HeldPoint;
}

/**
 * All points that are there, by position and by commune. What was said of a point is taken in at once; the trees of
 * positions are only built anew where one moved, came or went.
 */
export class PointIndex {
  private readonly slots = new Map<string, Slot>();
  private readonly trees = new Map<SupplyPointKind | undefined, PlaceIndex<Slot>>();
  private communes: ReadonlyMap<string, readonly Slot[]> | undefined;

  get size(): number {
    return this.slots.size;
  }

  find(id: string): HeldPoint | undefined {
    return this.slots.get(id)?.held;
  }

  all(): HeldPoint[] {
    return [...this.slots.values()].map(({ held }) => held);
  }

  put(one: HeldPoint): void {
    const { point } = one;
    const slot = this.slots.get(point.id);
    const isMoved = placeOf(slot?.held.point) !== placeOf(point);
    if (point.closedAt !== null) this.slots.delete(point.id);
    else if (slot === undefined) this.slots.set(point.id, { held: one });
    else slot.held = one;
    if (!isMoved) return;
    this.trees.clear();
    this.communes = undefined;
  }

  /** Nearest first; of equally near ones by their id. @param matches which of them count */
  near(asked: NearAsked, matches: (held: HeldPoint) => boolean): NearPoint[] {
    const { at, after, kinds, communeCode, limit } = asked;
    const counts = ({ held }: Slot): boolean => matches(held) && (after === undefined || isBehind(held, at, after));
    if (communeCode !== undefined) return this.nearInCommune(asked, communeCode, counts);
    const found = (kinds ?? [undefined]).flatMap((kind) => this.treeOf(kind).nearest(at, asked.radiusM, limit, counts));
    const near = found.map(({ place: { held }, distanceM }) => ({ held, distanceM }));
    return kinds === undefined || kinds.length === 1 ? near : near.sort(byDistance).slice(0, limit);
  }

  /** Those of a commune behind an id, in the order of their ids. */
  ofCommune(code: string, after: string, limit: number, matches: (held: HeldPoint) => boolean): HeldPoint[] {
    const found: HeldPoint[] = [];
    for (const { held } of this.slotsOf(code)) {
      if (found.length >= limit) break;
      if (held.point.id > after && matches(held)) found.push(held);
    }
    return found;
  }

  private nearInCommune({ at, radiusM, limit }: NearAsked, code: string, counts: (slot: Slot) => boolean): NearPoint[] {
    return this.slotsOf(code)
      .filter(counts)
      .map(({ held }) => ({ held, distanceM: nearbyDistanceM(at, positionOf(held)) }))
      .filter(({ distanceM }) => distanceM <= radiusM)
      .sort(byDistance)
      .slice(0, limit);
  }

  private treeOf(kind: SupplyPointKind | undefined): PlaceIndex<Slot> {
    const known = this.trees.get(kind);
    if (known !== undefined) return known;
    const slots = this.inOrder().filter(({ held }) => kind === undefined || held.point.kind === kind);
    const tree = new PlaceIndex(slots, ({ held }: Slot) => positionOf(held), nearbyDistanceM);
    this.trees.set(kind, tree);
    return tree;
  }

  private slotsOf(communeCode: string): readonly Slot[] {
    this.communes ??= Map.groupBy(this.inOrder(), ({ held }) => held.point.communeCode);
    return this.communes.get(communeCode) ?? [];
  }

  private inOrder(): Slot[] {
    return [...this.slots.values()].sort((one, other) => (one.held.point.id < other.held.point.id ? -1 : 1));
  }
}

function byDistance(one: NearPoint, other: NearPoint): number {
  return one.distanceM - other.distanceM || (one.held.point.id < other.held.point.id ? -1 : 1);
}

function positionOf({ point: { latitude, longitude } }: HeldPoint): LonLat {
  return latitude === null || longitude === null ? NOWHERE : [longitude, latitude];
}

function isBehind(held: HeldPoint, at: LonLat, [distanceM, id]: readonly [number, string]): boolean {
  const own = nearbyDistanceM(at, positionOf(held));
  return own > distanceM || (own === distanceM && held.point.id > id);
}

/** What trees and lists are made by; empty for a point that is not there. */
function placeOf(point: SupplyPoint | undefined): string {
  if (point === undefined || point.closedAt !== null) return '';
  return `${point.kind} ${point.communeCode} ${point.latitude} ${point.longitude}`;
}
