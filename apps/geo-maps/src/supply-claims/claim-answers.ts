import type { ListedSupplyClaim, ShownSupplyClaim, SupplyClaimActAnswer, ToldSupplyClaim } from './supply-claim.dto.js';
import type { ClaimAct, SupplyClaim, TypedClaim } from './supply-claim.js';

export function toldClaimOf({ id, state, tokenExpiresAt }: SupplyClaim, token: string | null): ToldSupplyClaim {
  return { id, state, token, tokenExpiresAt: tokenExpiresAt?.toISOString() ?? null };
}

export function listedClaimOf(claim: SupplyClaim): ListedSupplyClaim {
  const { id, version, pointId, pointName, communeCode, state, basis, toldAt } = claim;
  return {
    ...{ id, version, supplyPointId: pointId, supplyPointName: pointName, communeCode, state, basis },
    toldAt: toldAt?.toISOString() ?? null,
  };
}

export function shownClaimOf(
  claim: SupplyClaim,
  { phone, fullName }: TypedClaim,
  acts: readonly ClaimAct[],
): ShownSupplyClaim {
  return { ...listedClaimOf(claim), phone, fullName, decisions: acts.map(claimActAnswerOf) };
}

/** As the act was answered first, whatever has become of the claim since. */
export function claimActAnswerOf(act: ClaimAct): SupplyClaimActAnswer {
  const { claimId, version, decision, state, actedAt, reason } = act;
  return { id: claimId, version, decision, state, actedAt: actedAt.toISOString(), reason };
}
