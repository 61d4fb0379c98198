import Flatbush from 'flatbush';
import { around, distance, within } from 'geoflatbush';
import { distanceM } from '../measure/distance.js';
import type { LonLat } from '../positions/position.js';

/** How far the library's sphere and the ellipsoid can differ: 0.6 % along a meridian at the equator, rounded up. */
const SPHERE_SLACK = 1.007;

export interface Near<Place> {
  readonly place: Place;
  /** Geodesic, on the ellipsoid. */
  readonly distanceM: number;
}

/** A packed R-tree of places that do not change: built in one go, asked often. */
export class PlaceIndex<Place> {
  private readonly places: readonly Place[];
  private readonly tree: Flatbush | undefined;

  /**
   * @param positionOf must answer the same each time; a place whose position is not finite is never near
   * @param measure in metres: `nearbyDistanceM` where nothing further than a hundred kilometres is asked for
   */
  constructor(
    places: readonly Place[],
    private readonly positionOf: (place: Place) => LonLat,
    private readonly measure: (one: LonLat, other: LonLat) => number = distanceM,
  ) {
    this.places = places.filter((place) => positionOf(place).every(Number.isFinite));
    this.tree = this.places.length > 0 ? treeOf(this.places.map(positionOf)) : undefined;
  }

  /**
   * Those within so many metres, nearest first, at most so many; of equally near ones those that were given first.
   * Empty for a position that is not finite.
   * @param matches which of the places count at all; it may be asked more than once of one, and must not search itself
   */
  nearest(at: LonLat, radiusM: number, limit: number, matches?: (place: Place) => boolean): Near<Place>[] {
    if (!this.tree || !at.every(Number.isFinite) || !(radiusM >= 0) || !(limit >= 1)) return [];
    const counts = matches && ((index: number): boolean => matches(this.places[index] as Place));
    return this.candidates(this.tree, at, radiusM, Math.floor(limit), counts)
      .toSorted((one, other) => one - other)
      .flatMap((index) => this.nearOf(index, at))
      .filter((near) => near.distanceM <= radiusM)
      .toSorted((one, other) => one.distanceM - other.distanceM)
      .slice(0, limit);
  }

  /** A few more than asked for, since the order on the sphere is not quite the order on the ellipsoid. */
  private candidates(
    tree: Flatbush,
    [longitude, latitude]: LonLat,
    radiusM: number,
    limit: number,
    counts?: (index: number) => boolean,
  ): number[] {
    const radiusKm = (radiusM / 1_000) * SPHERE_SLACK;
    const first = around(tree, longitude, latitude, limit, radiusKm, counts);
    const last = first.length < limit ? undefined : this.places[first.at(-1) ?? -1];
    if (last === undefined) return first;
    const [lastLongitude, lastLatitude] = this.positionOf(last);
    const lastKm = distance(longitude, latitude, lastLongitude, lastLatitude) * SPHERE_SLACK * SPHERE_SLACK;
    return within(tree, longitude, latitude, Math.min(radiusKm, lastKm + 1e-6), counts);
  }

  private nearOf(index: number, at: LonLat): Near<Place>[] {
    const place = this.places[index];
    return place === undefined ? [] : [{ place, distanceM: this.measure(at, this.positionOf(place)) }];
  }
}

function treeOf(positions: readonly LonLat[]): Flatbush {
  const tree = new Flatbush(positions.length);
  for (const [longitude, latitude] of positions) tree.add(longitude, latitude, longitude, latitude);
  tree.finish();
  return tree;
}
