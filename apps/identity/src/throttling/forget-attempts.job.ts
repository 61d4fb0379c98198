import { Injectable } from '@nestjs/common';
import { TimedJob } from '#libs/runtime';
import { AttemptStore } from './attempt.store.js';

/** Statements of one run; what is left comes with the next. */
const STATEMENTS_PER_RUN_MAX = 100;

/** Takes away the counts of attempts that are allowed again. */
@Injectable()
export class ForgetAttemptsJob extends TimedJob {
  readonly name = 'forget-attempts';
  readonly everySeconds = 300;

  constructor(private readonly attempts: AttemptStore) {
    super();
  }

  async run(): Promise<void> {
    for (let statements = 0; statements < STATEMENTS_PER_RUN_MAX; statements += 1) {
      if (!(await this.attempts.deleteFreed())) return;
    }
  }
}
