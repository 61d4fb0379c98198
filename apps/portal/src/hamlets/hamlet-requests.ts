import { queryOptions } from '@tanstack/react-query';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';
import { degreesIn, type TypedHamlet } from './typed-hamlet.rules';

export type Hamlet = components['schemas']['HamletView'];
export type HamletVersion = components['schemas']['HamletVersionView'];

/** Every query of this page begins with it. */
export const HAMLETS = 'hamlets';

/** More than any commune has. */
const HAMLETS_MAX = 500;

export const hamletsOfQuery = (code: string, isWithEnded: boolean) =>
  queryOptions({
    queryKey: [HAMLETS, 'of', code, isWithEnded],
    queryFn: async ({ signal }) => {
      const query = { limit: HAMLETS_MAX, ...(isWithEnded && { ended: 'true' as const }) };
      const params = { path: { code }, query };
      return (await api.GET('/v1/areas/{code}/hamlets', { params, signal, cache: 'no-cache' })).data?.items ?? [];
    },
  });

export const hamletHistoryQuery = ({ communeCode, code }: Pick<Hamlet, 'communeCode' | 'code'>) =>
  queryOptions({
    queryKey: [HAMLETS, 'history', code],
    queryFn: async ({ signal }) => {
      const params = { path: { code: communeCode, hamletCode: code } };
      const { data } = await api.GET('/v1/areas/{code}/hamlets/{hamletCode}/history', {
        ...{ params, signal, cache: 'no-cache' },
      });
      return data?.items ?? [];
    },
  });

/** Registers a hamlet of a commune, or says the name and point of one anew. */
export async function saveHamlet(communeCode: string, hamlet: Hamlet | undefined, typed: TypedHamlet): Promise<void> {
  const body = {
    name: typed.name.trim(),
    latitude: degreesIn(typed.latitude) ?? NaN,
    longitude: degreesIn(typed.longitude) ?? NaN,
  };
  if (hamlet === undefined) {
    const params = { path: { code: communeCode }, header: once(newIdempotencyKey()) };
    await api.POST('/v1/areas/{code}/hamlets', { params, body });
    return;
  }
  const params = { path: { code: communeCode, hamletCode: hamlet.code }, header: ofVersion(hamlet.version) };
  await api.PUT('/v1/areas/{code}/hamlets/{hamletCode}', { params, body });
}

export async function endHamlet(
  { communeCode, code, version }: Hamlet,
  body: { readonly validTo: string; readonly reason: string },
): Promise<void> {
  const params = { path: { code: communeCode, hamletCode: code }, header: ofVersion(version) };
  await api.POST('/v1/areas/{code}/hamlets/{hamletCode}/end', { params, body });
}
