import type { AuditLog } from '#libs/database';
import type { BusinessClock, Log, RealClock } from '#libs/runtime';
import Provider, { type ClientMetadata, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import type { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';
import { isSecretOf } from '../clients/client-secret.rules.js';
import type { ClientSecrets } from '../clients/client-secrets.query.js';
import type { Passwords } from '../passwords/passwords.js';
import type { ProviderState } from '../sessions/provider-state.js';
import { registerClientCredentials, type TokenTerms } from './client-credentials.grant.js';
import { grantOf } from './client-metadata.js';
import { providerConfiguration } from './provider-configuration.js';
import { logoutWithoutScript } from './provider-pages.js';
import { signOutAudit } from './sign-out-audit.js';
import { DISCOVERY_PATHS } from './token-paths.js';
import { answerLater, type TokenRequests } from './token-requests.js';
import { wholeRole } from './whole-role.js';

const RETRY_AFTER_SECONDS = 2;

export interface TokenProviderParts extends TokenTerms {
  readonly issuer: string;
  readonly keys: JWK[];
  /** Sign the cookies; the first signs, all are read. */
  readonly cookieKeys: string[];
  /** How long a session lasts after signing in. */
  readonly sessionSeconds: number;
  readonly clients: ClientSecrets;
  /** Through which people sign in. */
  readonly browserClients: readonly ClientMetadata[];
  readonly accounts: StaffAccountsQuery;
  readonly passwords: Passwords;
  readonly state: ProviderState;
  readonly requests: TokenRequests;
  readonly audit: AuditLog;
  /** By which accounts expire. */
  readonly clock: BusinessClock;
  /** By which sessions do. */
  readonly realClock: RealClock;
  readonly log: Log;
}

/** oidc-provider, set up for what this service does: people sign in, and applications get tokens by their secret. */
export function tokenProvider(parts: TokenProviderParts): Provider {
  const provider = new Provider(parts.issuer, providerConfiguration(parts));
  provider.proxy = true;
  registerClientCredentials(provider, parts);
  compareHashes(provider);
  provider.use(parts.requests.middleware);
  provider.use(signOutAudit(parts.audit));
  provider.use(queriesOnly);
  provider.use(wholeRole);
  provider.use(logoutWithoutScript);
  provider.on('server_error', (ctx: KoaContextWithOIDC, error: Error) => {
    parts.log.error('a request to the token endpoint failed', error);
    answerLater(ctx, 503, RETRY_AFTER_SECONDS);
  });
  return provider;
}

/** The library compares secrets as they are; we hold their hashes only. */
function compareHashes(provider: Provider): void {
  provider.Client.prototype.compareClientSecret = function (actual: string): boolean {
    const isRight = isSecretOf(Buffer.from(this.clientSecret ?? '', 'hex'), actual);
    return isRight && !grantOf(this).disabled;
  };
}

/** Discovery must not announce what our pages, which are without script, cannot do. */
async function queriesOnly(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (!DISCOVERY_PATHS.some((path) => path === ctx.path)) return;
  if (typeof ctx.body === 'object' && ctx.body !== null)
    (ctx.body as Record<string, unknown>).response_modes_supported = ['query'];
}
