import { foldName } from '#libs/vocabulary';
import type { EssentialsMapState } from '../maps/address-state.rules';
import type { Position, SupplyPoint } from '../maps/map-answers';

type Asked = Pick<EssentialsMapState, 'commune' | 'near' | 'kinds' | 'isOpenNow' | 'good'>;

const EARTH_RADIUS_M = 6_371_000;

/**
 * The points of a kept pack that somebody looks for, as the platform would answer: the nearest first, or by name. Who
 * asks for what is open gets all that nobody said to be closed: hours are not reckoned without network, but shown.
 */
export function pointsOfPack(points: readonly SupplyPoint[], asked: Asked): readonly SupplyPoint[] {
  const { commune, near, kinds, isOpenNow, good } = asked;
  const found = points
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ communeCode }) => near !== undefined || commune === undefined || communeCode === commune)
    .filter(({ state }) => !isOpenNow || state.value !== 'closed')
    .filter(
      ({ goods }) => good === undefined || goods.some((one) => one.good === good && one.value !== 'out-of-stock'),
    );
  if (near === undefined) return [...found].sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));
  return found
    .map((point) => ({ ...point, distanceM: distanceTo(point, near) }))
    .sort((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity));
}

function distanceTo({ latitude, longitude }: SupplyPoint, near: Position): number | null {
  return latitude === null || longitude === null ? null : distanceM(near, { latitude, longitude });
}

/** Metres along a sphere, to some three in a thousand. */
export function distanceM(from: Position, to: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half)));
}
