import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';

type Schemas = components['schemas'];

export type ListedClaim = Schemas['ListedSupplyClaim'];
/** With phone and name. */
export type ShownClaim = Schemas['ShownSupplyClaim'];
export type ClaimDecision = Schemas['SupplyClaimDecisionBody']['decision'];

/** Those that an officer meets, in the order of the choice. */
export const CLAIM_STANDINGS = ['waiting-for-officer', 'confirmed', 'refused', 'revoked'] as const;
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];

/** Of queries that list claims. */
export const CLAIMS = 'supply-claims';
const PAGE_ITEMS = 25;

export async function readClaims(state: ClaimStanding, cursor: string | undefined, signal: AbortSignal) {
  const query = { state, ...(cursor && { cursor }), limit: PAGE_ITEMS };
  return (await api.GET('/v1/supply-claims', { params: { query }, signal })).data;
}

/** Who claims; the platform keeps on record who has read it. */
export async function readClaim(id: string, signal: AbortSignal): Promise<ShownClaim | null> {
  const { data } = await api.GET('/v1/supply-claims/{id}', { params: { path: { id } }, signal });
  return data ?? null;
}

/** @param reason empty where nothing is to be said */
export async function decideClaim(id: string, decision: ClaimDecision, reason: string): Promise<void> {
  const body = { decision, ...(reason.trim() !== '' && { reason: reason.trim() }) };
  const params = { path: { id }, header: once(newIdempotencyKey()) };
  await api.POST('/v1/supply-claims/{id}/decisions', { body, params });
}

/** What an officer may decide of a claim as it stands. */
export function decisionsFor(state: ListedClaim['state']): readonly ClaimDecision[] {
  if (state === 'waiting-for-officer') return ['grant', 'refuse'];
  return state === 'confirmed' ? ['revoke'] : [];
}
