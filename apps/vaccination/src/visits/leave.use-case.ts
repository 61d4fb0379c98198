import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import type { LeaveBody, LeftAnswer } from './visit.dto.js';
import { afterLeaving, needsReasonToLeave } from './visit.rules.js';
import { VisitStore } from './visit.store.js';
import { VisitsOfActor } from './visits-of-actor.js';

export interface Leave {
  readonly id: string;
  readonly body: LeaveBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Somebody leaves the point. */
@Injectable()
export class LeaveUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: VisitStore,
    private readonly known: VisitsOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for a visit of others, 409 for one that is over, 422 without the reason it needs */
  async execute({ id, body, idempotencyKey, actor }: Leave): Promise<Answered<LeftAnswer>> {
    const route = `POST /v1/vaccination-visits/${id}/departures`;
    const { day } = await this.known.find(this.database, id, actor);
    await this.seal.prepare([day]);
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findAct(tx, request.keys), ({ detail, actedAt }) =>
        leftAnswerOf(id, detail['early'] === true, actedAt),
      );
      if (earlier) return earlier;
      const visit = await this.known.lock(tx, id, actor);
      if (visit.stage === 'left') throw new Refused('visit-over', { status: 409 });
      const reason = body.reason?.normalize('NFC').trim();
      if (needsReasonToLeave(visit, tx.recordedAt) && reason === undefined)
        throw new Refused('leave-reason-missing', { path: 'reason' });
      const left = afterLeaving(visit, tx.recordedAt);
      await this.store.move(tx, id, left);
      const detail = { early: left.leftEarly ?? false, vaccinated: visit.doseId !== null };
      const sealedReason = reason === undefined ? null : this.seal.close({ table: 'visit_act', id }, day, reason);
      await this.store.note(tx, id, { act: 'left', detail, sealedReason, made: request.digest }, actor.id);
      const object = { objectKind: 'vaccination-visit', objectId: id, detail };
      await this.audit.record(tx, { actor, action: 'vaccination-visit.left', ...object });
      return { body: leftAnswerOf(id, detail.early, tx.recordedAt), replayed: false };
    });
  }
}

function leftAnswerOf(id: string, leftEarly: boolean, leftAt: Date): LeftAnswer {
  return { id, leftEarly, leftAt: leftAt.toISOString() };
}
