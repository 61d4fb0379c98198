import { Global, Module } from '@nestjs/common';
import { RequestDigests } from '#libs/http';
import { AccountsModule } from './accounts/accounts.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { TokensModule } from './tokens/tokens.module.js';

/** The table of contents: one module a capability. Global for the digests of requests, which every capability needs. */
@Global()
@Module({
  imports: [AccountsModule, ClientsModule, TokensModule],
  exports: [RequestDigests],
  providers: [RequestDigests],
})
export class IdentityModule {}
