import { keepPreviousData, queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isWorthRepeating } from '#packages/client';
import { areasQuery, type AreaUnit } from '../areas/areas';
import { writtenPosition, type EssentialsMapState } from '../maps/address-state.rules';
import { readOfflinePack, readSupplyPoints, type SupplyPoint } from '../maps/map-answers';
import { keepDistrict, keptDistrict } from './kept-district';
import { pointsOfPack } from './pack-points.rules';

export interface FoundPoints {
  readonly points: readonly SupplyPoint[];
  /** There are more of them. */
  readonly hasMore: boolean;
  /** Where there was no network: the list that was kept, and since when. */
  readonly packed: { readonly district: string; readonly asOf: string } | undefined;
}

/** What somebody looks for; where they look is given one way or the other. */
export type Asked = Pick<EssentialsMapState, 'commune' | 'near' | 'kinds' | 'isOpenNow' | 'good'>;

/** Said states fade by the minute. */
const STALE_AFTER_MS = 60_000;
/** Metres: as far as somebody rides for food. */
const RADIUS_M = 20_000;
/** A kept list is fetched anew once it is so old, while there is a network. */
const PACK_STALE_AFTER_MS = 30 * 60_000;

const packQuery = (district: string) =>
  queryOptions({
    queryKey: ['maps', 'offline-pack', district],
    staleTime: PACK_STALE_AFTER_MS,
    queryFn: ({ signal }) => readOfflinePack(district, signal),
  });

/** The points that somebody looks for, from the platform, or from the kept list where it cannot be reached. */
export function useSupplyPoints(asked: Asked, limit: number) {
  const { commune, near } = asked;
  const { data: units } = useQuery(areasQuery);
  const district = districtOf(units, commune) ?? keptDistrict();
  return useQuery({
    queryKey: ['maps', 'supply-points', asked, limit, district],
    enabled: commune !== undefined || near !== undefined,
    staleTime: STALE_AFTER_MS,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal, client }): Promise<FoundPoints> => {
      try {
        return await fromPlatform(asked, limit, signal);
      } catch (error) {
        const packed = isWorthRepeating(error) && district !== undefined && (await fromPack(client, district, asked));
        if (!packed) throw error;
        const { points } = packed;
        return { ...packed, points: points.slice(0, limit), hasMore: points.length > limit };
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

async function fromPack(client: QueryClient, district: string, asked: Asked): Promise<FoundPoints | undefined> {
  const pack = await client.fetchQuery({ ...packQuery(district), retry: false }).catch(() => undefined);
  if (pack === undefined) return undefined;
  const points = pointsOfPack(pack.supplyPoints, asked);
  return { points, hasMore: false, packed: { district, asOf: pack.asOf } };
}

/**
 * Keeps the list of the district in which somebody looks, for when there is no network: once the list of now has come,
 * which goes first. The service worker puts it on the device.
 *
 * @returns the district whose list is kept
 */
export function useKeptPack(found: FoundPoints | undefined): string | undefined {
  const { data: units } = useQuery(areasQuery);
  const isNew = found !== undefined && found.packed === undefined;
  const district = districtOf(units, found?.points[0]?.communeCode);
  const { isSuccess } = useQuery({ ...packQuery(district ?? ''), enabled: isNew && district !== undefined });
  const kept = isNew && isSuccess ? district : undefined;
  useEffect(() => {
    if (kept !== undefined) keepDistrict(kept);
  }, [kept]);
  return kept;
}

const districtOf = (units: readonly AreaUnit[] | undefined, commune: string | undefined): string | undefined =>
  units?.find(({ code }) => code === commune)?.parentCode ?? undefined;
