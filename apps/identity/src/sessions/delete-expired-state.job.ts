import { Injectable } from '@nestjs/common';
import { TimedJob } from '#libs/runtime';
import { ProviderStateStore } from './provider-state.store.js';

/** Statements of one run; what is left comes with the next. */
const STATEMENTS_PER_RUN_MAX = 100;

/** Takes away what the provider remembers no more. */
@Injectable()
export class DeleteExpiredStateJob extends TimedJob {
  readonly name = 'delete-expired-provider-state';
  readonly everySeconds = 60;

  constructor(private readonly store: ProviderStateStore) {
    super();
  }

  async run(): Promise<void> {
    for (let statements = 0; statements < STATEMENTS_PER_RUN_MAX; statements += 1) {
      if (!(await this.store.deleteExpired())) return;
    }
  }
}
