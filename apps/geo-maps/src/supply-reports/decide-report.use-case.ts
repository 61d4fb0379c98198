import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { PhoneStandings } from '../supply-points/phone-standings.js';
import { SupplyRegister } from '../supply-points/supply-register.js';
import { SupplyStatements } from '../supply-points/supply-statements.js';
import type { DecideReportBody, ReportDecision } from './supply-report.dto.js';
import { SupplyReportStore } from './supply-report.store.js';

export interface DecideReport {
  readonly id: string;
  readonly body: DecideReportBody;
  readonly actor: Actor;
}

export interface DecisionDone {
  readonly id: string;
  readonly decision: ReportDecision;
}

/**
 * An officer says whether a report was true: the phone is judged by it, and a word that was not is taken out of what is
 * shown. What the officer knows of the point itself is a report of the officer's own.
 */
@Injectable()
export class DecideReportUseCase {
  constructor(
    private readonly database: Database,
    private readonly reports: SupplyReportStore,
    private readonly register: SupplyRegister,
    private readonly statements: SupplyStatements,
    private readonly standings: PhoneStandings,
    private readonly audit: AuditLog,
  ) {}

  /** The same decision again answers the same. @throws Refused 404, 409 where another was made, 410 for a point that is gone */
  execute = ({ id, body, actor }: DecideReport): Promise<DecisionDone> =>
    this.database.transaction(async (tx) => {
      const { decision } = body;
      const found = await this.reports.find(tx, id);
      const reporterId = found?.reporterId ?? null;
      if (found === undefined || reporterId === null || !this.register.covers(actor, found))
        throw new Refused('supply-report-not-found', { status: 404 });
      const point = await this.register.load(tx, found.pointId);
      const note = body.note?.normalize('NFC').trim() ?? null;
      if (!(await this.reports.decide(tx, id, decision, note))) return this.decidedBefore(tx, id, decision);
      await this.standings.decide(tx, reporterId, point.id, decision === 'believed');
      if (decision === 'contradicted') await this.statements.takeBack(tx, point, { ...found, reporterId });
      await this.audit.record(tx, {
        ...{ actor, action: 'supply-report.decided', objectKind: 'supply-report', objectId: id },
        detail: { decision },
      });
      return { id, decision };
    });

  private async decidedBefore(tx: Tx, id: string, decision: ReportDecision): Promise<DecisionDone> {
    const now = await this.reports.find(tx, id);
    if (now?.decision !== decision) throw new Refused('supply-report-decided', { status: 409 });
    return { id, decision };
  }
}
