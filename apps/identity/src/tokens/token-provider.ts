import type { Log } from '#libs/runtime';
import Provider, { type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { isSecretOf } from '../clients/client-secret.rules.js';
import type { ClientSecrets } from '../clients/client-secrets.query.js';
import { ClientAdapter } from './client.adapter.js';
import { registerClientCredentials, type TokenTerms } from './client-credentials.grant.js';
import { GRANT_PROPERTY, grantOf } from './client-metadata.js';
import { DISCOVERY_PATHS, KEYS_PATH, TOKEN_PATH } from './token-paths.js';
import { answerLater, type TokenRequests } from './token-requests.js';

const RETRY_AFTER_SECONDS = 2;

export interface TokenProviderParts extends TokenTerms {
  readonly issuer: string;
  readonly keys: JWK[];
  readonly clients: ClientSecrets;
  readonly requests: TokenRequests;
  readonly log: Log;
}

/** oidc-provider, set up for what this service does: tokens for applications, by their own secret. */
export function tokenProvider({ issuer, keys, clients, requests, log, ...terms }: TokenProviderParts): Provider {
  const provider = new Provider(issuer, configuration(keys, clients, terms.seconds));
  provider.proxy = true;
  registerClientCredentials(provider, terms);
  compareHashes(provider);
  provider.use(requests.middleware);
  provider.use(withoutSignIn);
  provider.on('server_error', (ctx: KoaContextWithOIDC, error: Error) => {
    log.error('a request to the token endpoint failed', error);
    answerLater(ctx, 503, RETRY_AFTER_SECONDS);
  });
  return provider;
}

const OFF = { enabled: false } as const;

function configuration(keys: JWK[], clients: ClientSecrets, seconds: number): Configuration {
  return {
    adapter: (model: string) => new ClientAdapter(clients, model),
    jwks: { keys },
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      id_token_signed_response_alg: 'EdDSA',
    },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    responseTypes: [],
    scopes: [],
    extraClientMetadata: { properties: [GRANT_PROPERTY] },
    extraTokenClaims: (ctx) => claimsOf(ctx),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: OFF,
      dPoP: OFF,
      pushedAuthorizationRequests: OFF,
      rpInitiatedLogout: OFF,
      userinfo: OFF,
    },
    ttl: { ClientCredentials: seconds },
    routes: { token: TOKEN_PATH, jwks: KEYS_PATH },
    // Browsers too get the error as OAuth's JSON, never as a page.
    renderError: (ctx, out) => {
      ctx.body = out;
    },
  };
}

/** `null` members are left out: a token is sent with every request. */
function claimsOf(ctx: KoaContextWithOIDC): Record<string, unknown> {
  const { client } = ctx.oidc;
  if (client === undefined) return {};
  const { areas, facility, quota } = grantOf(client);
  return {
    client_name: client.clientName,
    areas,
    ...(facility === null ? {} : { facility }),
    ...(quota === null ? {} : { quota }),
  };
}

/** The library compares secrets as they are; we hold their hashes only. */
function compareHashes(provider: Provider): void {
  provider.Client.prototype.compareClientSecret = function (actual: string): boolean {
    const isRight = isSecretOf(Buffer.from(this.clientSecret ?? '', 'hex'), actual);
    return isRight && !grantOf(this).disabled;
  };
}

/** Discovery must not announce an endpoint that nobody serves. */
async function withoutSignIn(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (!DISCOVERY_PATHS.some((path) => path === ctx.path)) return;
  if (typeof ctx.body === 'object' && ctx.body !== null)
    delete (ctx.body as Record<string, unknown>).authorization_endpoint;
}
