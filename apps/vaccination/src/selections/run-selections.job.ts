import { Injectable } from '@nestjs/common';
import { TimedJob } from '#libs/runtime';
import { RunSelectionsUseCase } from './run-selections.use-case.js';

/** People are chosen for campaigns. */
@Injectable()
export class RunSelectionsJob extends TimedJob {
  readonly name = 'run-selections';
  readonly everySeconds = 1;

  constructor(private readonly running: RunSelectionsUseCase) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.running.isDue();
  }

  run(): Promise<void> {
    return this.running.execute();
  }
}
