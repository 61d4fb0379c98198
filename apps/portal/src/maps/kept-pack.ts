import { queryOptions, useQuery } from '@tanstack/react-query';
import { businessNow } from '../api/business-time';
import { KeptRecord } from '../device/kept-record';
import { readOfflinePack, type OfflinePack } from './map-answers';
import { isReadable } from './packed';

/** The district whose maps this device keeps, and since when by the platform's clock. */
export interface KeptDistrict {
  readonly district: string;
  readonly keptAt: string;
}

/** A pack with the time at which it was kept. */
export interface KeptPack {
  readonly pack: OfflinePack;
  readonly keptAt: string;
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
/** While there is a network a pack is fetched anew once it is so old. */
const KEEP_AGAIN_AFTER_MS = 30 * 60_000;

const kept = new KeptRecord<KeptDistrict>('lachan.map-district', MONTH_MS, (value) => {
  const { district, keptAt } = (value ?? {}) as Partial<Record<keyof KeptDistrict, unknown>>;
  const isWhole = typeof district === 'string' && typeof keptAt === 'string' && !Number.isNaN(Date.parse(keptAt));
  return isWhole ? { district, keptAt } : undefined;
});

/**
 * Keeps the maps of a district for when there is no network: the service worker puts what is fetched on the device.
 *
 * @param district undefined while it is not known, or while what somebody looks at now has not come
 * @returns whether they are kept
 */
export function useKeepPack(district: string | undefined): boolean {
  const { isSuccess } = useQuery({
    queryKey: ['maps', 'keep-pack', district],
    enabled: district !== undefined,
    staleTime: KEEP_AGAIN_AFTER_MS,
    retry: false,
    queryFn: async ({ signal }) => {
      if (district === undefined) return null;
      await readOfflinePack(district, signal);
      kept.keep({ district, keptAt: businessNow().toISOString() });
      return null;
    },
  });
  return isSuccess && district !== undefined;
}

/** The maps that were kept last. Null where there are none, or none that can be read. */
export async function readKeptPack(signal: AbortSignal): Promise<KeptPack | null> {
  const known = kept.read();
  if (known === undefined) return null;
  try {
    const pack = await readOfflinePack(known.district, signal);
    return isReadable(pack) ? { pack, keptAt: known.keptAt } : null;
  } catch {
    return null;
  }
}

/** For a page that has found no network. */
export const keptPackQuery = queryOptions({
  queryKey: ['maps', 'kept-pack'],
  gcTime: 0,
  retry: false,
  queryFn: ({ signal }) => readKeptPack(signal),
});
