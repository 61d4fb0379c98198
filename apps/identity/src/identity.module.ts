import { Module } from '@nestjs/common';
import { AuditLog, Keyring } from '#libs/database';
import { RequestDigests } from '#libs/http';
import { Log, SERVICE_CONFIG } from '#libs/runtime';
import Provider from 'oidc-provider';
import { AreasOfProvince } from './clients/areas-of-province.js';
import { ClientStore } from './clients/client.store.js';
import { ClientSecrets } from './clients/client-secrets.query.js';
import { ClientsController } from './clients/clients.controller.js';
import { ClientsImport } from './clients/clients.import.js';
import { CreateClientUseCase } from './clients/create-client.use-case.js';
import { DisableClientUseCase } from './clients/disable-client.use-case.js';
import { DisabledClientsController } from './clients/disabled-clients.controller.js';
import { DisabledClientsQuery } from './clients/disabled-clients.query.js';
import { ListClientsQuery } from './clients/list-clients.query.js';
import type { IdentityConfig } from './config.js';
import { signingKeys } from './tokens/signing-keys.js';
import { tokenProvider } from './tokens/token-provider.js';
import { TokenRequests } from './tokens/token-requests.js';
import { TokenRoutes } from './tokens/token-routes.js';

@Module({
  controllers: [ClientsController, DisabledClientsController],
  providers: [
    // clients
    AreasOfProvince,
    ClientSecrets,
    ClientStore,
    ClientsImport,
    CreateClientUseCase,
    DisableClientUseCase,
    DisabledClientsQuery,
    ListClientsQuery,
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
