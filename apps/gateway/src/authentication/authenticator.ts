import { Injectable } from '@nestjs/common';
import { RealClock } from '#libs/runtime';
import type { VerifiedToken } from './access-token.js';
import { AccessTokenVerifier, InvalidAccessToken } from './access-token.verifier.js';
import { type InternalToken, InternalTokenIssuer } from './internal-token.issuer.js';
import { RefusedTokens } from './refused-tokens.js';

/** Access tokens remembered at once; the one that was first seen longest ago is forgotten first. */
const MAX_REMEMBERED = 10_000;

/** An access token that was verified once, with the internal token that goes with it. */
export interface KnownToken extends VerifiedToken {
  internal: InternalToken;
}

/**
 * Verifies an access token once and remembers it until it expires. Only good tokens are remembered, so that a flood
 * of bad ones drives none out. Tokens of a disabled client or of changed staff die here whatever is remembered.
 */
@Injectable()
export class Authenticator {
  private readonly remembered = new Map<string, KnownToken>();

  constructor(
    private readonly verifier: AccessTokenVerifier,
    private readonly issuer: InternalTokenIssuer,
    private readonly refused: RefusedTokens,
    private readonly clock: RealClock,
  ) {}

  /** A token that is already known and still good; costs a look-up. */
  known(accessToken: string): KnownToken | undefined {
    const token = this.remembered.get(accessToken);
    if (token === undefined) return undefined;
    const nowMs = this.clock.now().getTime();
    if (nowMs >= token.expiresAtMs || this.refused.has(token)) {
      this.remembered.delete(accessToken);
      return undefined;
    }
    if (nowMs >= token.internal.sendUntilMs) token.internal = this.issuer.issue(token.actor);
    return token;
  }

  /** @throws InvalidAccessToken, KeysUnavailable */
  async verify(accessToken: string): Promise<KnownToken> {
    const verified = await this.verifier.verify(accessToken);
    if (this.refused.has(verified)) throw new InvalidAccessToken('refused before its end');
    const token = { ...verified, internal: this.issuer.issue(verified.actor) };
    this.remember(accessToken, token);
    return token;
  }

  private remember(accessToken: string, token: KnownToken): void {
    this.remembered.set(accessToken, token);
    if (this.remembered.size <= MAX_REMEMBERED) return;
    const oldest = this.remembered.keys().next();
    if (!oldest.done) this.remembered.delete(oldest.value);
  }
}
