import { Module } from '@nestjs/common';
import { RolesModule } from '../roles/roles.module.js';
import { ClientStore } from './client.store.js';
import { ClientSecrets } from './client-secrets.query.js';
import { ClientsController } from './clients.controller.js';
import { ClientsImport } from './clients.import.js';
import { CreateClientUseCase } from './create-client.use-case.js';
import { DisableClientUseCase } from './disable-client.use-case.js';
import { DisabledClientsQuery } from './disabled-clients.query.js';
import { ListClientsQuery } from './list-clients.query.js';

/** Applications that ask for tokens on their own behalf. */
@Module({
  imports: [RolesModule],
  controllers: [ClientsController],
  providers: [
    ClientSecrets,
    ClientStore,
    ClientsImport,
    CreateClientUseCase,
    DisableClientUseCase,
    DisabledClientsQuery,
    ListClientsQuery,
  ],
  exports: [ClientSecrets, DisabledClientsQuery],
})
export class ClientsModule {}
