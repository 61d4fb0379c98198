import { Global, Module } from '@nestjs/common';
import { AuditLog, Keyring } from '#libs/database';
import { RequestDigests } from '#libs/http';
import { Log, SERVICE_CONFIG } from '#libs/runtime';
import Provider from 'oidc-provider';
import { AccountsModule } from './accounts/accounts.module.js';
import { ClientSecrets } from './clients/client-secrets.query.js';
import { ClientsModule } from './clients/clients.module.js';
import type { IdentityConfig } from './config.js';
import { signingKeys } from './tokens/signing-keys.js';
import { tokenProvider } from './tokens/token-provider.js';
import { TokenRequests } from './tokens/token-requests.js';
import { TokenRoutes } from './tokens/token-routes.js';

/** The table of contents: one module a capability. Global for the digests of requests, which every capability needs. */
@Global()
@Module({
  imports: [AccountsModule, ClientsModule],
  exports: [RequestDigests],
  providers: [
    RequestDigests,
    // tokens
    TokenRoutes,
    {
      provide: Provider,
      inject: [SERVICE_CONFIG, Keyring, ClientSecrets, AuditLog, Log],
      useFactory: (config: IdentityConfig, keyring: Keyring, clients: ClientSecrets, audit: AuditLog, log: Log) =>
        tokenProvider({
          issuer: new URL(config.PUBLIC_URL).origin,
          keys: signingKeys(keyring),
          audience: config.ACCESS_TOKEN_AUDIENCE,
          seconds: config.ACCESS_TOKEN_SECONDS,
          clients,
          log,
          requests: new TokenRequests(audit, config.WRONG_SECRETS_PER_MINUTE),
        }),
    },
  ],
})
export class IdentityModule {}
