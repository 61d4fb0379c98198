import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { RealClock } from '#libs/runtime';
import { OwnerTokens } from './owner-tokens.js';
import type { SupplyClaim } from './supply-claim.js';
import { SupplyClaimStore } from './supply-claim.store.js';

/** Of the owner's token. */
export const OWNER_TOKEN_HEADER = 'Supply-Owner-Token';

/** Who holds a token of a point: the owner, or somebody who waits for an officer. */
@Injectable()
export class OwnerByToken {
  constructor(
    private readonly claims: SupplyClaimStore,
    private readonly tokens: OwnerTokens,
    private readonly realClock: RealClock,
  ) {}

  /**
   * A token of another point, one that ended and one that never was are refused alike.
   * @returns a claim that waits, or one that was confirmed and still holds; it stays so until the transaction ends
   * @throws Refused 401
   */
  async require(tx: Tx, pointId: string, token: string | undefined): Promise<SupplyClaim> {
    const claim = await this.claims.findByToken(tx, token === undefined ? [] : this.tokens.digestsOf(token));
    if (claim?.pointId !== pointId || !this.isGood(claim))
      throw new Refused('owner-token-unknown', { status: 401, path: OWNER_TOKEN_HEADER });
    return claim;
  }

  private isGood({ state, tokenExpiresAt }: SupplyClaim): boolean {
    if (state === 'waiting-for-officer') return true;
    return tokenExpiresAt !== null && tokenExpiresAt > this.realClock.now();
  }
}
