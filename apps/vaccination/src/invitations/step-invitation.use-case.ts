import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import type { StepInvitationBody, SteppedInvitationAnswer } from './invitation.dto.js';
import { refusalOfStep } from './invitation.rules.js';
import { InvitationStore, type TakenStep } from './invitation.store.js';
import { InvitationsOfActor } from './invitations-of-actor.js';

export interface StepInvitation {
  readonly id: string;
  readonly body: StepInvitationBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Somebody was called, has confirmed, did not come, or declined. */
@Injectable()
export class StepInvitationUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: InvitationStore,
    private readonly known: InvitationsOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for an invitation of others, 409 for a step out of order, 422 without the reason it needs */
  async execute({ id, body, idempotencyKey, actor }: StepInvitation): Promise<Answered<SteppedInvitationAnswer>> {
    const route = `POST /v1/vaccination-invitations/${id}/steps`;
    const { day } = await this.known.find(this.database, id, actor);
    await this.seal.prepare([day]);
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = answeredBefore(request, await this.store.findStep(tx, request.keys), (taken) =>
        steppedAnswerOf(id, taken),
      );
      if (earlier) return earlier;
      const invitation = await this.store.lock(tx, id);
      if (!invitation) throw new Refused('invitation-not-found', { status: 404 });
      const refusal = refusalOfStep(invitation.state, body.state, body.reason);
      if (refusal === 'invitation-step-out-of-order') throw new Refused(refusal, { status: 409, path: 'state' });
      if (refusal) throw new Refused(refusal, { path: 'reason' });
      const note = body.note?.normalize('NFC').trim();
      const sealedNote = note === undefined ? null : this.seal.close({ table: 'invitation_step', id }, day, note);
      const step = { invitationId: id, state: body.state, reason: body.reason ?? null, sealedNote, byMessage: false };
      await this.store.step(tx, [{ ...step, made: request.digest }], actor.id);
      const object = { objectKind: 'vaccination-invitation', objectId: id, detail: { state: body.state } };
      await this.audit.record(tx, { actor, action: 'vaccination-invitation.stepped', ...object });
      return { body: steppedAnswerOf(id, { ...step, steppedAt: tx.recordedAt }), replayed: false };
    });
  }
}

function steppedAnswerOf(id: string, { state, reason, steppedAt }: TakenStep): SteppedInvitationAnswer {
  return { id, state, reason, at: steppedAt.toISOString() };
}
