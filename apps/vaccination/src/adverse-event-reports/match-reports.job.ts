import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { TimedJob } from '#libs/runtime';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { MatchReportUseCase } from './match-report.use-case.js';

/** What is left comes with the next run. */
const REPORTS_PER_RUN = 200;

/** Looks for the dose of every report that has come in. One that cannot be read holds up none of the others. */
@Injectable()
export class MatchReportsJob extends TimedJob {
  readonly name = 'match-adverse-event-reports';
  readonly everySeconds = 2;

  constructor(
    private readonly database: Database,
    private readonly reports: AdverseEventReportStore,
    private readonly matching: MatchReportUseCase,
  ) {
    super();
  }

  override async isDue(): Promise<boolean> {
    return (await this.reports.receivedIds(this.database, 1)).length > 0;
  }

  async run(): Promise<void> {
    const failed: unknown[] = [];
    for (const id of await this.reports.receivedIds(this.database, REPORTS_PER_RUN))
      await this.matching.execute(id).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reports could not be looked at`);
  }
}
