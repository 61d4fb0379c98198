import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { isWorthRepeating } from '#packages/client';
import { areasQuery } from '../areas/areas';
import { writtenPosition, type EssentialsMapState } from '../maps/address-state.rules';
import { readKeptPack, useKeepPack, type KeptPack } from '../maps/kept-pack';
import { readSupplyPoints, type SupplyPoint } from '../maps/map-answers';
import { communesIn, pointsIn } from '../maps/packed';
import { pointsOfPack } from './pack-points.rules';

export interface FoundPoints {
  readonly points: readonly SupplyPoint[];
  /** There are more of them. */
  readonly hasMore: boolean;
  /** Where there was no network: what was kept, of which district and since when. */
  readonly packed: PackedFrom | undefined;
}

interface PackedFrom {
  readonly district: string;
  readonly keptAt: string;
  readonly communes: readonly Feature<Geometry | null>[];
}

/** What somebody looks for; where they look is given one way or the other. */
export type Asked = Pick<EssentialsMapState, 'commune' | 'near' | 'kinds' | 'isOpenNow' | 'good'>;

/** Said states fade by the minute. */
const STALE_AFTER_MS = 60_000;
/** Metres: as far as somebody rides for food. */
const RADIUS_M = 20_000;

/** The points that somebody looks for, from the platform, or from what was kept where it cannot be reached. */
export function useSupplyPoints(asked: Asked, limit: number) {
  const { commune, near } = asked;
  return useQuery({
    queryKey: ['maps', 'supply-points', asked, limit],
    enabled: commune !== undefined || near !== undefined,
    staleTime: STALE_AFTER_MS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<FoundPoints> => {
      try {
        return await fromPlatform(asked, limit, signal);
      } catch (error) {
        const kept = isWorthRepeating(error) ? await readKeptPack(signal) : null;
        if (kept === null) throw error;
        return fromPack(kept, asked, limit);
      }
    },
  });
}

async function fromPlatform(asked: Asked, limit: number, signal: AbortSignal): Promise<FoundPoints> {
  const { commune, near, kinds, isOpenNow, good } = asked;
  const query = {
    ...(near === undefined ? { commune } : { near: writtenPosition(near), radius: RADIUS_M }),
    ...(kinds.length > 0 && { kind: kinds }),
    ...(isOpenNow && { open: 'now' as const }),
    ...(good !== undefined && { goods: [good] }),
    limit,
  };
  const { items, nextCursor } = await readSupplyPoints(query, signal);
  return { points: items, hasMore: nextCursor !== null, packed: undefined };
}

function fromPack({ pack, keptAt }: KeptPack, asked: Asked, limit: number): FoundPoints {
  const points = pointsOfPack(pointsIn(pack), asked);
  return {
    points: points.slice(0, limit),
    hasMore: points.length > limit,
    packed: { district: pack.district.name, keptAt, communes: communesIn(pack) },
  };
}

/**
 * Keeps the maps of the district in which somebody looks, once what was looked for has come, which goes first.
 *
 * @returns the name of the district whose maps are kept
 */
export function useKeptDistrict(found: FoundPoints | undefined): string | undefined {
  const { data: units } = useQuery(areasQuery);
  const isNew = found !== undefined && found.packed === undefined;
  const commune = units?.find(({ code }) => code === found?.points[0]?.communeCode);
  const district = units?.find(({ code }) => code === commune?.parentCode);
  const isKept = useKeepPack(isNew ? district?.code : undefined);
  return isKept ? district?.name : undefined;
}
