import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { FindFollowedDose } from '../adverse-events/find-followed-dose.js';
import { FollowedDoseQuery } from '../adverse-events/followed-dose.query.js';
import type { AdverseEventReport, SealedReport } from './adverse-event-report.js';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { DecidedReports } from './decided-reports.js';

const BY = { actor: { kind: 'system', id: 'match-adverse-event-reports' }, made: null } as const;

/** Makes an event of a report whose dose is found by itself; any other waits for a person. */
@Injectable()
export class MatchReportUseCase {
  constructor(
    private readonly database: Database,
    private readonly reports: AdverseEventReportStore,
    private readonly decided: DecidedReports,
    private readonly finding: FindFollowedDose,
    private readonly doses: FollowedDoseQuery,
  ) {}

  /** Nothing is done for a report at which somebody else has looked meanwhile. */
  async execute(id: string): Promise<void> {
    const seen = await this.reports.find(this.database, id);
    if (seen?.state !== 'received') return;
    const said = await this.decided.open(seen);
    const found = await this.finding.execute(this.database, said.clue, seen.onsetDay);
    const dose = found.ok ? await this.doses.find(this.database, found.doseId) : undefined;
    if (dose) await this.decided.open(seen, [dose.day]);
    const reason = found.ok ? 'none-fits' : found.reason;
    await this.database.transaction(async (tx) => {
      const report = await this.reports.lock(tx, id);
      if (report?.state !== 'received') return;
      const refusal = dose === undefined ? reason : await this.matchOr(tx, report, said, dose);
      if (refusal !== undefined)
        await this.decided.change(tx, report, { state: 'waiting', reason: refusal }, { ...BY, act: 'listed' });
    });
  }

  /** Answers why it cannot have followed the dose. */
  private async matchOr(
    tx: Tx,
    report: AdverseEventReport,
    said: SealedReport,
    dose: Parameters<DecidedReports['match']>[3],
  ): Promise<string | undefined> {
    try {
      await this.decided.match(tx, report, said, dose, BY);
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return error.code;
      throw error;
    }
  }
}
