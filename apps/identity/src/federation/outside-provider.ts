import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import * as client from 'openid-client';
import type { IdentityConfig } from '../config.js';

/** What must come back unchanged, kept in the browser's own signed cookie. */
export interface OutsideRequest {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom the outside provider says to have seen. */
export interface OutsidePerson {
  /** The e-mail by which he is looked for in our own register. */
  readonly email: string;
  /** Whether the outside provider asked for a second factor, by what it says itself (RFC 8176). */
  readonly provedSecondFactor: boolean;
}

const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sms'];
/** Longest wait for an answer of the outside provider, in seconds. */
const TIMEOUT_SECONDS = 5;

/** A sign-in of another house, such as the province's own, as far as one is configured. */
@Injectable()
export class OutsideProvider {
  private found: Promise<client.Configuration> | undefined;

  /** @throws Error for half a configuration, so that a service does not start with it */
  constructor(@Inject(SERVICE_CONFIG) private readonly config: IdentityConfig) {
    const { OUTSIDE_OIDC_ISSUER: issuer, OUTSIDE_OIDC_CLIENT_ID: id, OUTSIDE_OIDC_CLIENT_SECRET: secret } = config;
    if (issuer !== undefined && (id === undefined || secret === undefined))
      throw new Error('OUTSIDE_OIDC_ISSUER needs OUTSIDE_OIDC_CLIENT_ID and OUTSIDE_OIDC_CLIENT_SECRET');
  }

  /** What its button says; undefined where no outside provider is configured. */
  get label(): string | undefined {
    return this.config.OUTSIDE_OIDC_ISSUER === undefined ? undefined : this.config.OUTSIDE_OIDC_LABEL;
  }

  newRequest(): OutsideRequest {
    return {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
  }

  /** Where the browser is sent to sign in. @throws what openid-client throws where it cannot be reached */
  async addressFor(
    { state, nonce, codeVerifier }: OutsideRequest,
    redirectUri: string,
    language: string,
  ): Promise<URL> {
    return client.buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: redirectUri,
      scope: this.config.OUTSIDE_OIDC_SCOPE,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    });
  }

  /**
   * Exchanges the code of the address that the browser came back to.
   * @returns undefined where the provider names no e-mail, or one that it does not vouch for
   * @throws what openid-client throws for anything forged, stale or refused
   */
  async personOf(cameBackTo: URL, { state, nonce, codeVerifier }: OutsideRequest): Promise<OutsidePerson | undefined> {
    const configuration = await this.discovered();
    const tokens = await client.authorizationCodeGrant(configuration, cameBackTo, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return undefined;
    const information = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const all: Record<string, unknown> = { ...information, ...claims };
    const email = all[this.config.OUTSIDE_OIDC_EMAIL_CLAIM];
    if (typeof email !== 'string' || all.email_verified === false) return undefined;
    const methods = Array.isArray(all.amr) ? all.amr : [];
    return { email, provedSecondFactor: methods.some((method) => SECOND_FACTORS.includes(String(method))) };
  }

  /** Found when first needed: a service must start while another house is down. A failure is not remembered. */
  private discovered(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<client.Configuration> {
    const { OUTSIDE_OIDC_ISSUER: issuer, OUTSIDE_OIDC_CLIENT_ID: id, OUTSIDE_OIDC_CLIENT_SECRET: secret } = this.config;
    if (issuer === undefined || id === undefined) throw new Error('no outside provider is configured');
    const server = new URL(issuer);
    const found = await client.discovery(server, id, undefined, client.ClientSecretBasic(secret), {
      timeout: TIMEOUT_SECONDS,
      ...(server.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
    });
    return found;
  }
}
