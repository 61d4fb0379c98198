import type { ClaimBasis, ClaimDecision, ClaimState } from './supply-claim.js';
import type { SupplyClaimRefusal } from './supply-claim.refusals.js';

/** Real days for which an owner's token is good. Then the phone is proved again. */
export const OWNER_TOKEN_DAYS = 90;
/** Claims of one phone that wait for an officer, or were refused of late. */
export const CLAIMS_PER_PHONE_MAX = 5;
/** Business days for which a refusal counts against the phone. */
export const REFUSED_COUNTED_DAYS = 30;
/** Statements of one owner on one local day. */
export const OWNER_STATEMENTS_A_DAY_MAX = 100;

const DAY_MS = 86_400_000;

export const tokenExpiryFrom = (realNow: Date): Date => new Date(realNow.getTime() + OWNER_TOKEN_DAYS * DAY_MS);
export const refusedCountedFrom = (now: Date): Date => new Date(now.getTime() - REFUSED_COUNTED_DAYS * DAY_MS);

/** A phone that told its code, and what it claims. */
export interface ProvenClaim {
  /** E.164 */
  readonly phone: string;
  /** Of the point, as everybody reads it; null where it names none, or where there is no such point. */
  readonly contact: string | null;
  /** Whether the phone holds a token of this point that is still good. */
  readonly isOwnerAlready: boolean;
  /** Of other points. */
  readonly openClaims: number;
}

export type ClaimStanding =
  | { readonly ok: true; readonly state: 'confirmed'; readonly basis: ClaimBasis }
  | { readonly ok: true; readonly state: 'waiting-for-officer'; readonly basis: null }
  | { readonly ok: false; readonly code: SupplyClaimRefusal };

/** A point that is not there is claimed like one with another contact: whoever claims learns nothing of it. */
export function standingOfClaim({ phone, contact, isOwnerAlready, openClaims }: ProvenClaim): ClaimStanding {
  if (contact === phone) return { ok: true, state: 'confirmed', basis: 'contact-phone' };
  if (isOwnerAlready) return { ok: true, state: 'confirmed', basis: 'earlier-claim' };
  if (openClaims >= CLAIMS_PER_PHONE_MAX) return { ok: false, code: 'supply-claims-too-many' };
  return { ok: true, state: 'waiting-for-officer', basis: null };
}

export type DecidedClaim =
  | { readonly ok: true; readonly state: 'confirmed' | 'refused' | 'revoked' }
  | { readonly ok: false; readonly code: SupplyClaimRefusal; readonly path?: string };

const LEADS_TO = { grant: 'confirmed', refuse: 'refused', revoke: 'revoked' } as const;

/** Only what waits is granted or refused, and only what was confirmed is revoked; whoever loses something is told why. */
export function decideClaim(state: ClaimState, decision: ClaimDecision, reason: string | null): DecidedClaim {
  if (decision !== 'grant' && reason === null) return { ok: false, code: 'claim-reason-missing', path: 'reason' };
  const needed = decision === 'revoke' ? 'confirmed' : 'waiting-for-officer';
  if (state === needed) return { ok: true, state: LEADS_TO[decision] };
  return { ok: false, code: decision === 'revoke' ? 'supply-claim-not-confirmed' : 'supply-claim-decided-before' };
}
