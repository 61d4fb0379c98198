import { Inject, Injectable, type Type } from '@nestjs/common';
import type { BatchImport, RowImport } from './import-kind.js';
import { ImportRunner } from './import-runner.js';

/** A timed job, as `#libs/runtime` runs them. */
export interface ImportRowsJob {
  readonly name: string;
  readonly everySeconds: number;
  isDue(): Promise<boolean>;
  run(): Promise<void>;
}

/**
 * A timed job that decides the rows of the files that were sent, and forgets old files. It goes on where a process that
 * died has stopped.
 *
 * @param name kebab-case, such as `take-specimen-rows`
 */
export function importRowsJob(name: string, rows: Type<RowImport | BatchImport>): Type<ImportRowsJob> {
  @Injectable()
  class TakeRowsJob implements ImportRowsJob {
    readonly name = name;
    readonly everySeconds = 1;

    constructor(
      private readonly runner: ImportRunner,
      @Inject(rows) private readonly kind: RowImport | BatchImport,
    ) {}

    isDue(): Promise<boolean> {
      return this.runner.isWorkLeft(this.kind);
    }

    async run(): Promise<void> {
      await this.runner.runAll(this.kind);
      await this.runner.deleteOld(this.kind);
    }
  }
  return TakeRowsJob;
}
