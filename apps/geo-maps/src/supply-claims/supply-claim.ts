export const CLAIM_STATES = [
  'asked',
  'waiting-for-officer',
  'confirmed',
  'refused',
  'revoked',
  /** By a later claim of the same point by the same phone. */
  'replaced',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Those in which an officer meets a claim. */
export const LISTED_CLAIM_STATES = ['waiting-for-officer', 'confirmed', 'refused', 'revoked'] as const;
export type ListedClaimState = (typeof LISTED_CLAIM_STATES)[number];

/** Why a claim was confirmed: its phone is the point's own, or was confirmed for the point before, or an officer knows. */
export type ClaimBasis = 'contact-phone' | 'earlier-claim' | 'officer';

export const CLAIM_DECISIONS = ['grant', 'refuse', 'revoke'] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];

/** What somebody typed to claim a point. Personal data. */
export interface TypedClaim {
  /** E.164 */
  readonly phone: string;
  readonly fullName: string | null;
}

/** Somebody says that a point is theirs. */
export interface SupplyClaim {
  readonly id: string;
  readonly version: number;
  /** Of a point that need not be there. */
  readonly pointId: string;
  /** Of the point when the code was told; null before, and where there was no such point. */
  readonly communeCode: string | null;
  readonly pointName: string | null;
  readonly state: ClaimState;
  readonly basis: ClaimBasis | null;
  readonly askedAt: Date;
  readonly toldAt: Date | null;
  readonly sealed: Buffer;
  readonly phoneDigest: Buffer;
  readonly codeDigest: Buffer;
  /** Until when the code can be told; of the real clock. */
  readonly expiresAt: Date;
  readonly failures: number;
  /** Null once the token is good for nothing. */
  readonly tokenDigest: Buffer | null;
  /** Of the real clock; null before the claim is confirmed. */
  readonly tokenExpiresAt: Date | null;
}

/** What an officer decided of a claim, and how the claim stood then. */
export interface ClaimAct {
  readonly claimId: string;
  readonly version: number;
  readonly decision: ClaimDecision;
  readonly state: ClaimState;
  readonly actedAt: Date;
  readonly reason: string | null;
}
