import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { DecidedReports } from './decided-reports.js';

/** What is left comes with the next run. */
const REPORTS_PER_RUN = 500;
const BY = { kind: 'system', id: 'alarm-severe-reports' } as const;

/** Gives the alarm for every severe event that a citizen told of and whose dose nobody has found in time. */
@Injectable()
export class AlarmSevereReportsJob extends TimedJob {
  readonly name = BY.id;
  readonly everySeconds = 10;

  constructor(
    private readonly database: Database,
    private readonly reports: AdverseEventReportStore,
    private readonly decided: DecidedReports,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.reports.isAnyDue(this.database, this.clock.now());
  }

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const report of await this.reports.lockDue(tx, tx.recordedAt, REPORTS_PER_RUN))
        await this.decided.change(tx, report, { alarmedAt: tx.recordedAt }, { act: 'alarmed', actor: BY, made: null });
    });
  }
}
