import { Module } from '@nestjs/common';
import { DeleteExpiredStateJob } from './delete-expired-state.job.js';
import { ProviderState } from './provider-state.js';
import { ProviderStateStore } from './provider-state.store.js';

/** What the OpenID provider remembers between two requests. */
@Module({ providers: [DeleteExpiredStateJob, ProviderState, ProviderStateStore], exports: [ProviderState] })
export class SessionsModule {}
