import { Global, Module } from '@nestjs/common';
import { ProblemCatalogue, RequestDigests } from '#libs/http';
import { messages } from './messages.js';

/**
 * The table of contents: one module a capability, which lists its controllers and providers and exports what other
 * capabilities may call. Global for the two that every capability needs.
 */
@Global()
@Module({
  providers: [{ provide: ProblemCatalogue, useFactory: () => new ProblemCatalogue(messages) }, RequestDigests],
  exports: [ProblemCatalogue, RequestDigests],
})
export class CasesModule {}
