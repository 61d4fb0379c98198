import { Injectable } from '@nestjs/common';
import { TimedJob } from '#libs/runtime';
import { SignInProgressStore } from './sign-in-progress.store.js';

/** Statements of one run; what is left comes with the next. */
const STATEMENTS_PER_RUN_MAX = 100;

/** Takes away sign-ins that were begun and never finished. */
@Injectable()
export class DeleteExpiredSignInsJob extends TimedJob {
  readonly name = 'delete-expired-sign-ins';
  readonly everySeconds = 300;

  constructor(private readonly progress: SignInProgressStore) {
    super();
  }

  async run(): Promise<void> {
    for (let statements = 0; statements < STATEMENTS_PER_RUN_MAX; statements += 1) {
      if (!(await this.progress.deleteExpired())) return;
    }
  }
}
