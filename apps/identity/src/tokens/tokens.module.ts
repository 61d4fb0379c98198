import { Module } from '@nestjs/common';
import { AuditLog, Keyring } from '#libs/database';
import { BusinessClock, Log, RealClock, SERVICE_CONFIG } from '#libs/runtime';
import Provider from 'oidc-provider';
import { AccountsModule } from '../accounts/accounts.module.js';
import { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';
import { ClientSecrets } from '../clients/client-secrets.query.js';
import { ClientsModule } from '../clients/clients.module.js';
import type { IdentityConfig } from '../config.js';
import { Passwords } from '../passwords/passwords.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { ProviderState } from '../sessions/provider-state.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { portalClient, relyingPartyClients } from './browser-clients.js';
import { cookieKeys, signingKeys } from './signing-keys.js';
import { tokenProvider } from './token-provider.js';
import { TokenRequests } from './token-requests.js';
import { TokenRoutes } from './token-routes.js';

const SECONDS_PER_HOUR = 3_600;

/** The OpenID provider, and the routes by which it is reached. */
@Module({
  imports: [AccountsModule, ClientsModule, PasswordsModule, SessionsModule],
  providers: [
    TokenRoutes,
    {
      provide: Provider,
      inject: [
        SERVICE_CONFIG,
        Keyring,
        ClientSecrets,
        StaffAccountsQuery,
        Passwords,
        ProviderState,
        AuditLog,
        BusinessClock,
        RealClock,
        Log,
      ],
      useFactory: async (
        config: IdentityConfig,
        keyring: Keyring,
        clients: ClientSecrets,
        accounts: StaffAccountsQuery,
        passwords: Passwords,
        state: ProviderState,
        audit: AuditLog,
        clock: BusinessClock,
        realClock: RealClock,
        log: Log,
      ) => {
        const issuer = new URL(config.PUBLIC_URL).origin;
        return tokenProvider({
          ...{ issuer, clients, accounts, passwords, state, audit, clock, realClock, log },
          keys: signingKeys(keyring),
          cookieKeys: cookieKeys(keyring),
          audience: config.ACCESS_TOKEN_AUDIENCE,
          seconds: config.ACCESS_TOKEN_SECONDS,
          sessionSeconds: config.SESSION_HOURS_MAX * SECONDS_PER_HOUR,
          browserClients: [portalClient(issuer), ...(await relyingPartyClients(config.RELYING_PARTIES_FILE))],
          requests: new TokenRequests(audit, config.WRONG_SECRETS_PER_MINUTE),
        });
      },
    },
  ],
  exports: [Provider],
})
export class TokensModule {}
