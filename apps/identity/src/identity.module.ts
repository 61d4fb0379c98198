import { Global, Module } from '@nestjs/common';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { AccountsModule } from './accounts/accounts.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { FacilitiesModule } from './facilities/facilities.module.js';
import { messages } from './messages.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { RevocationsModule } from './revocations/revocations.module.js';
import { StaffModule } from './staff/staff.module.js';
import { TokensModule } from './tokens/tokens.module.js';

/** The table of contents: one module a capability. Global for the digests of requests, which every capability needs. */
@Global()
@Module({
  imports: [
    AccountsModule,
    ClientsModule,
    FacilitiesModule,
    RevocationsModule,
    StaffModule,
    SignInModule,
    TokensModule,
  ],
  exports: [ProblemCatalogue, RequestDigests],
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, RequestDigests],
})
export class IdentityModule {}
