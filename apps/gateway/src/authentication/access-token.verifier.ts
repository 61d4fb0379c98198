import { Inject, Injectable } from '@nestjs/common';
import { RealClock, SERVICE_CONFIG } from '#libs/runtime';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import type { GatewayConfig } from '../config.js';
import { ServiceAddresses } from '../routing/service-addresses.js';
import { type VerifiedToken, verifiedTokenFrom } from './access-token.js';

/** Keys are taken again after this time even when every token's key is known, so that a withdrawn key dies. */
const KEYS_KEPT_MS = 5 * 60_000;
/** An unknown key id asks identity at most this often, so that forged tokens cannot make the gateway ask for each. */
const KEYS_ASKED_AT_MOST_EVERY_MS = 5_000;
const KEYS_ANSWER_MS = 3_000;

/** Longer than any token that identity makes. */
const MAX_TOKEN_CHARACTERS = 8_192;

/** The token is no good: broken, forged, expired, or made out to somebody else. */
export class InvalidAccessToken extends Error {
  override readonly name = 'InvalidAccessToken';
}

/** Nothing can be said about a token because identity's keys could not be had. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Verifies the access tokens of identity. The algorithm is pinned: what a token's own header says never decides. */
@Injectable()
export class AccessTokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly expected: Omit<JWTVerifyOptions, 'currentDate'>;

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    services: ServiceAddresses,
    private readonly clock: RealClock,
  ) {
    this.keys = createRemoteJWKSet(new URL('/oauth2/jwks', services.of('identity')), {
      cacheMaxAge: KEYS_KEPT_MS,
      cooldownDuration: KEYS_ASKED_AT_MOST_EVERY_MS,
      timeoutDuration: KEYS_ANSWER_MS,
    });
    this.expected = {
      algorithms: ['EdDSA'],
      issuer: new URL(config.PUBLIC_URL).origin,
      audience: config.ACCESS_TOKEN_AUDIENCE,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'client_id'],
    };
  }

  /** @throws InvalidAccessToken, KeysUnavailable */
  async verify(token: string): Promise<VerifiedToken> {
    if (token.length > MAX_TOKEN_CHARACTERS) throw new InvalidAccessToken('too long');
    const verified = verifiedTokenFrom(await this.claimsOf(token));
    if (verified === undefined) throw new InvalidAccessToken('unexpected claims');
    return verified;
  }

  private async claimsOf(token: string): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, this.keys, { ...this.expected, currentDate: this.clock.now() });
      return payload;
    } catch (error) {
      throw isTokensFault(error)
        ? new InvalidAccessToken('not verified')
        : new KeysUnavailable('keys', { cause: error });
    }
  }
}

/** What lies in the token. All else is a fault in fetching the keys: the network, identity, or its answer. */
const TOKENS_FAULTS = [
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const isTokensFault = (error: unknown): boolean => TOKENS_FAULTS.some((fault) => error instanceof fault);
