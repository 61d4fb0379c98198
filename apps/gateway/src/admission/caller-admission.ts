import { Inject, Injectable } from '@nestjs/common';
import { INVALID_TOKEN, Refused } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import { InvalidAccessToken, KeysUnavailable } from '../authentication/access-token.verifier.js';
import { Authenticator, type KnownToken } from '../authentication/authenticator.js';
import { credentialsIn } from '../authentication/bearer.rules.js';
import type { GatewayConfig } from '../config.js';
import { CallerLimits } from '../limits/caller-limits.js';

/** A client may ask again for identity's keys after this long. */
const KEYS_RETRY_SECONDS = 2;

/**
 * Finds out who asks and whether he may ask now. One who is known is charged to his client's bucket; anybody else,
 * and each token that must be verified first, to the bucket of the address.
 */
@Injectable()
export class CallerAdmission {
  private readonly addresses: CallerLimits;
  private readonly clients: CallerLimits;

  constructor(
    @Inject(SERVICE_CONFIG) config: GatewayConfig,
    private readonly authenticator: Authenticator,
  ) {
    const maxCallers = config.CALLERS_REMEMBERED_MAX;
    this.addresses = new CallerLimits({
      allowance: { perSecond: config.ADDRESS_REQUESTS_PER_SECOND, burst: config.ADDRESS_REQUESTS_AT_ONCE },
      maxCallers,
    });
    this.clients = new CallerLimits({
      allowance: { perSecond: config.CLIENT_REQUESTS_PER_SECOND, burst: config.CLIENT_REQUESTS_AT_ONCE },
      maxCallers,
    });
  }

  /** A request without a token of ours. @throws Refused 429 */
  admitAnonymous(address: string): void {
    refuseWhenSpent(this.addresses.charge(address));
  }

  /**
   * Who asks. Answers at once for everybody who is known or anonymous, so that only a new token waits.
   *
   * @returns undefined for an anonymous request; a client is still to be charged
   * @throws Refused 401, 429, 503; or rejects with one
   */
  identify(authorization: string | undefined, address: string): KnownToken | undefined | Promise<KnownToken> {
    const credentials = credentialsIn(authorization);
    const known = credentials.kind === 'bearer' ? this.authenticator.known(credentials.token) : undefined;
    if (known !== undefined) return known;
    this.admitAnonymous(address);
    if (credentials.kind === 'none') return undefined;
    if (credentials.kind === 'unusable') throw invalidToken();
    return this.authenticator.verify(credentials.token).catch(refuseAsHttp);
  }

  /** @throws Refused 429 */
  charge({ actor, quota }: KnownToken): void {
    refuseWhenSpent(this.clients.charge(actor.id, quota));
  }
}

const invalidToken = (): Refused => new Refused(INVALID_TOKEN, { status: 401 });

function refuseAsHttp(error: unknown): never {
  if (error instanceof InvalidAccessToken) throw invalidToken();
  if (error instanceof KeysUnavailable)
    throw new Refused('service-unavailable', { status: 503, retryAfterSeconds: KEYS_RETRY_SECONDS });
  throw error;
}

function refuseWhenSpent(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new Refused('too-many-requests', { status: 429, retryAfterSeconds });
}
