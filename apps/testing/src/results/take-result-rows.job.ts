import { Injectable } from '@nestjs/common';
import { ImportRunner } from '#libs/http';
import { TimedJob } from '#libs/runtime';
import { ResultRows } from './result-rows.import.js';

/** Decides the rows of files that were sent, and forgets old files. It goes on where a process that died has stopped. */
@Injectable()
export class TakeResultRowsJob extends TimedJob {
  readonly name = 'take-result-rows';
  readonly everySeconds = 1;

  constructor(
    private readonly runner: ImportRunner,
    private readonly rows: ResultRows,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.runner.runAll(this.rows);
    await this.runner.deleteOld(this.rows);
  }
}
