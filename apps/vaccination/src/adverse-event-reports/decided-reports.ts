import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { EnterAdverseEvent } from '../adverse-events/enter-adverse-event.js';
import type { FollowedDose } from '../adverse-events/followed-dose.query.js';
import { PersonSeal } from '../people/person-seal.js';
import { adverseEventOverdueHasChanged } from '../published-events.js';
import { isReportLate, type AdverseEventReport, type SealedReport } from './adverse-event-report.js';
import { AdverseEventReportStore, type NewReportAct } from './adverse-event-report.store.js';

/** Writes what an act makes of a report: the report, its line in the history, whether the alarm stands, and the audit. */
@Injectable()
export class DecidedReports {
  constructor(
    private readonly reports: AdverseEventReportStore,
    private readonly entering: EnterAdverseEvent,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** Before the transaction in which `match` is called. */
  async open(report: AdverseEventReport, doseDays: readonly string[] = []): Promise<SealedReport> {
    await this.seal.prepare(doseDays);
    return this.seal.open<SealedReport>({ table: 'adverse_event_report', id: report.id }, report.sealed);
  }

  /**
   * It becomes an event of the dose, of which the citizen told when the report was received.
   *
   * @throws Refused where it cannot have followed the dose
   */
  async match(
    tx: Tx,
    report: AdverseEventReport,
    said: SealedReport,
    dose: Pick<FollowedDose, 'id' | 'personId'>,
    act: Omit<NewReportAct, 'act'>,
  ): Promise<AdverseEventReport> {
    const { onsetDay, severity, reactions, receivedAt } = report;
    const { treatedAt, result, note } = said;
    const onsetAt = said.onsetAt === null ? null : new Date(said.onsetAt);
    const noticedAt = onsetAt !== null && onsetAt > receivedAt ? onsetAt : receivedAt;
    const details = { onsetDay, onsetAt, severity, reactions, treatedAt, result };
    const citizen = { kind: report.actorKind as NewReportAct['actor']['kind'], id: report.actorId };
    const entered = { dose, reportId: report.id, details, noticedAt };
    const event = await this.entering.execute(tx, entered, { actor: citizen, note, made: null });
    return this.change(tx, report, { state: 'matched', reason: null, eventId: event.id }, { ...act, act: 'matched' });
  }

  /** @param report locked */
  async change(
    tx: Tx,
    report: AdverseEventReport,
    change: Partial<Pick<AdverseEventReport, 'state' | 'reason' | 'eventId' | 'alarmedAt'>>,
    act: NewReportAct,
  ): Promise<AdverseEventReport> {
    const after = { ...report, ...change, version: report.version + 1 };
    await this.reports.change(tx, after, act);
    const overdue = isReportLate(after);
    if (overdue !== isReportLate(report)) {
      const told = { day: localDayOf(tx.recordedAt), stage: 'match', overdue, facilityCode: null } as const;
      const origin = { aggregateId: after.id, version: after.version };
      await publish(tx, [adverseEventOverdueHasChanged(origin, { ...told, communeCode: after.communeCode })]);
    }
    await this.audit.record(tx, {
      ...{ actor: act.actor, action: `adverse-event-report.${act.act}`, objectKind: 'adverse-event-report' },
      ...{ objectId: after.id, detail: { reason: after.reason, event: after.eventId } },
    });
    return after;
  }
}
