import { Injectable } from '@nestjs/common';
import { BlindIndex } from '#libs/database';

const TOKEN = 'supply-claim.token';
const DIGEST = 'supply-claim.token-digest';
const SHAPE = /^[\w-]{24}$/;

/**
 * Tokens of owners: 128 bits that nobody can foresee without the service's keys. They are made of the claim and its code
 * and stored nowhere, so that whoever tells the same code again, since the first answer was lost, gets the same token.
 */
@Injectable()
export class OwnerTokens {
  constructor(private readonly indexes: BlindIndex) {}

  /** What a claim keeps of its token, and the token. */
  issue(claimId: string, code: string): { readonly token: string; readonly tokenDigest: Buffer } {
    const token = this.indexes.of(TOKEN, `${claimId}\0${code}`).toString('base64url');
    return { token, tokenDigest: this.indexes.of(DIGEST, token) };
  }

  /** The token that was issued; null where the claim keeps none any more. */
  issuedBefore(claimId: string, code: string, tokenDigest: Buffer | null): string | null {
    const tokens = this.indexes.allOf(TOKEN, `${claimId}\0${code}`).map((bytes) => bytes.toString('base64url'));
    return tokens.find((token) => this.digestsOf(token).some((one) => tokenDigest?.equals(one) === true)) ?? null;
  }

  /** None for what is no token. */
  digestsOf(token: string): Buffer[] {
    return SHAPE.test(token) ? this.indexes.allOf(DIGEST, token) : [];
  }
}
