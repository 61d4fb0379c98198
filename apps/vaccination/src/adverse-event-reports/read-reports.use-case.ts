import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { listedReportOf, shownReportOf } from './adverse-event-report-answers.js';
import type { ReportsPage, ReportsQueryString, ShownReport } from './adverse-event-report.dto.js';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { DecidedReports } from './decided-reports.js';
import { ReportsInReach } from './reports-in-reach.js';

/** The work list of what citizens told and no dose was found for, and what has become of the rest. */
@Injectable()
export class ReadReportsUseCase {
  constructor(
    private readonly database: Database,
    private readonly reports: AdverseEventReportStore,
    private readonly decided: DecidedReports,
    private readonly reach: ReportsInReach,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Those received last first; without words and without whom they name. */
  async list({ limit, cursor, state }: ReportsQueryString, actor: Actor): Promise<ReportsPage> {
    const purpose = JSON.stringify(['adverse-event-reports', actor.id, state]);
    const [receivedAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { receivedAt: String(receivedAt), id: String(id) };
    const found = await this.reports.list(this.database, this.reach.readableBy(actor), state, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.receivedAt.toISOString(), last.id]));
    return { items: page.items.map(listedReportOf), nextCursor: page.nextCursor };
  }

  /** The reading is on the record before it is answered. @throws Refused 404 for one of another area */
  async show(id: string, actor: Actor): Promise<ShownReport> {
    const report = this.reach.require(actor, await this.reports.find(this.database, id));
    const said = await this.decided.open(report);
    const acts = await this.reports.actsOf(this.database, id);
    await this.audit.recordNow({
      ...{ actor, action: 'adverse-event-report.read', objectKind: 'adverse-event-report', objectId: id },
    });
    return shownReportOf(report, said, acts);
  }
}
