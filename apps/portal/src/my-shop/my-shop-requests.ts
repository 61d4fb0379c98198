import { queryOptions } from '@tanstack/react-query';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';

type Schemas = components['schemas'];

export type ClaimBody = Schemas['SupplyClaimBody'];
export type ToldClaim = Schemas['ToldSupplyClaim'];
export type Standing = Schemas['OwnerStanding'];
export type OwnersSaying = Schemas['OwnerStatementBody'];

/** Of queries of this page, so that whoever says something asks for all of them anew. */
export const MY_SHOP = 'my-shop';

/** What everybody may know of the point, as it is now: an owner looks for what was said a moment ago. */
export const pointQuery = (id: string) =>
  queryOptions({
    queryKey: [MY_SHOP, 'point', id],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      answered(await api.GET('/v1/supply-points/{id}', { params: { path: { id } }, signal, cache: 'no-cache' })),
  });

/** How the holder of a token stands to the point; asked anew whenever somebody looks. */
export const standingQuery = (id: string, token: string) =>
  queryOptions({
    queryKey: [MY_SHOP, 'standing', id, token],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const params = { path: { id }, header: ownedBy(token) };
      return answered(await api.GET('/v1/supply-points/{id}/owner-standing', { params, signal }));
    },
  });

/** Sends a code to the phone. @returns the id of the claim, alike for every point and phone */
export async function askClaim(body: ClaimBody): Promise<string> {
  const params = { header: once(newIdempotencyKey()) };
  return answered(await api.POST('/v1/supply-claims', { body, params })).id;
}

export async function tellClaimCode(id: string, code: string): Promise<ToldClaim> {
  return answered(await api.POST('/v1/supply-claims/{id}/confirmations', { body: { code }, params: { path: { id } } }));
}

/** Something that an owner says, and the key by which it is said once however often it is sent. */
export interface SentSaying {
  readonly saying: OwnersSaying;
  readonly idempotencyKey: string;
}

export async function stateAsOwner(id: string, token: string, { saying, idempotencyKey }: SentSaying): Promise<void> {
  const params = { path: { id }, header: { ...once(idempotencyKey), ...ownedBy(token) } };
  await api.POST('/v1/supply-points/{id}/owner-statements', { body: saying, params });
}

const ownedBy = (token: string) => ({ 'Supply-Owner-Token': token }) as const;

/** What the platform answered; an answer that asks for none is a fault of it. */
function answered<Data>({ data, response }: { readonly data?: Data; readonly response: Response }): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(`The platform answered ${response.url} with nothing`);
  return data;
}
