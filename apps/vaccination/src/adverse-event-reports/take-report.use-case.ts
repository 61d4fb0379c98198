import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, parsePhone } from '#libs/vocabulary';
import { LOCKS } from '../advisory-locks.js';
import type { EventDetails } from '../adverse-events/adverse-event.js';
import { dueAtOf, faultOfTimes, severityOf } from '../adverse-events/adverse-event.rules.js';
import { clueOf } from '../adverse-events/dose-clue.js';
import { onsetOf } from '../adverse-events/dose-clue.rules.js';
import { detailsOf } from '../adverse-events/told-details.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import type { AdverseEventReport, SealedReport } from './adverse-event-report.js';
import type { TakenReportAnswer, TakeReportBody } from './adverse-event-report.dto.js';
import { AdverseEventReportStore, type KeyedReport } from './adverse-event-report.store.js';

const ROUTE = 'POST /v1/adverse-event-reports';

export interface TakeReport {
  readonly body: TakeReportBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/**
 * Takes in what a citizen tells of. The same is done and answered whoever is named, known or not: the report is kept, and
 * only then, out of the caller's sight, a dose is looked for.
 */
@Injectable()
export class TakeReportUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly reports: AdverseEventReportStore,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 422 for a commune that is not there, or what cannot have been so whatever the dose */
  async execute({ body, idempotencyKey, actor }: TakeReport): Promise<Answered<TakenReportAnswer>> {
    const details = detailsOf(body, onsetOf(body.onset));
    await this.seal.prepare([localDayOf(this.clock.now())]);
    const asked = { actor, route: ROUTE, key: idempotencyKey, body, lock: LOCKS.adverseEventReportKeys };
    return this.requests.carryOut(asked, async (tx, request) => {
      const earlier = answeredBefore(request, await this.reports.findByKeys(tx, request.keys), answerOf);
      if (earlier) return earlier;
      this.requirePossible(tx, body, details);
      const report = this.reportOf(tx, body, details, actor);
      await this.reports.insert(tx, report, request.digest);
      await this.audit.record(tx, {
        ...{ actor, action: 'adverse-event-report.received', objectKind: 'adverse-event-report', objectId: report.id },
      });
      return { body: answerOf(report), replayed: false };
    });
  }

  private requirePossible(tx: Tx, { communeCode }: TakeReportBody, details: EventDetails): void {
    if (communeCode !== undefined && this.referenceData.adminUnits.find(communeCode)?.level !== 'commune')
      throw new Refused('commune-not-found', { path: 'communeCode' });
    const { earliestDay, aheadMinutes } = this.referenceData.vaccination.entry.inForce(tx.recordedAt);
    const now = tx.recordedAt;
    const times = { ...details, doseDay: earliestDay, doseAt: null, noticedAt: now, now, aheadMinutes };
    const fault = faultOfTimes(times);
    // A clock that is a little ahead is forgiven: then it is noticed as it begins.
    if (fault && fault.path === 'onset') throw new Refused(fault.code, { path: fault.path });
  }

  private reportOf(tx: Tx, body: TakeReportBody, details: EventDetails, actor: Actor): AdverseEventReport {
    const [id, now, severity] = [uuidv7(), tx.recordedAt, severityOf(details)];
    const { hours } = this.referenceData.vaccination.severeReport.inForce(now);
    const phone = body.phone === undefined ? undefined : parsePhone(body.phone);
    const said: SealedReport = {
      ...{ clue: clueOf(body.dose, localDayOf(now)), onsetAt: details.onsetAt?.toISOString() ?? null },
      ...{ treatedAt: details.treatedAt, result: details.result },
      ...(body.note !== undefined && { note: body.note.normalize('NFC').trim() }),
      ...(phone?.ok && { phone: phone.value }),
    };
    return {
      ...{ id, version: 1, state: 'received', reason: null, receivedAt: now, communeCode: body.communeCode ?? null },
      ...{ onsetDay: details.onsetDay, severity, reactions: details.reactions, dueAt: dueAtOf(severity, now, hours) },
      ...{ alarmedAt: null, eventId: null, actorKind: actor.kind, actorId: actor.id },
      sealed: this.seal.close({ table: 'adverse_event_report', id }, localDayOf(now), said),
    };
  }
}

function answerOf({ id, receivedAt }: Pick<KeyedReport, 'id' | 'receivedAt'>): TakenReportAnswer {
  return { id, receivedAt: receivedAt.toISOString() };
}
