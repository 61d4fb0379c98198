import { Module } from '@nestjs/common';
import { DeleteExpiredStateJob } from './delete-expired-state.job.js';
import { ProviderStateStore } from './provider-state.store.js';

/** What the OpenID provider remembers between two requests. */
@Module({ providers: [DeleteExpiredStateJob, ProviderStateStore], exports: [ProviderStateStore] })
export class SessionsModule {}
