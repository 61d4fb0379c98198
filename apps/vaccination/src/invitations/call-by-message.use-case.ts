import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { FacilitiesQuery, type Facility } from '#libs/facility-register';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { SendSms } from '#libs/sms';
import { localDayOf, type StatedPerson } from '#libs/vocabulary';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonSeal } from '../people/person-seal.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import type { VaccinationSession } from '../sessions/vaccination-session.js';
import { InvitationCodes } from './invitation-codes.js';
import type { CalledByMessageAnswer } from './invitation.dto.js';
import type { Invitation } from './invitation.js';
import { invitationMessage, phoneToCall } from './invitation-message.rules.js';
import { InvitationMessagesStore } from './invitation-messages.store.js';
import { InvitationStore } from './invitation.store.js';
import { InvitedPeopleQuery } from './invited-people.query.js';

/** Each of them has a message, a step and a line in the audit. */
const CALLED_PER_BATCH_MAX = 500;

export interface CallByMessage {
  readonly sessionId: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

interface ToCall {
  readonly invitation: Invitation;
  readonly person: StatedPerson;
  readonly phone: string;
}

/** Calls those who are planned for a session by messages to their phones, with the code that they come with. */
@Injectable()
export class CallByMessageUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly store: InvitationStore,
    private readonly batches: InvitationMessagesStore,
    private readonly sessions: SessionsOfActor,
    private readonly facilities: FacilitiesQuery,
    private readonly people: InvitedPeopleQuery,
    private readonly codes: InvitationCodes,
    private readonly seal: PersonSeal,
    private readonly sms: SendSms,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a session of others, 422 for one that is closed or was on a day before */
  async execute({ sessionId, idempotencyKey, actor }: CallByMessage): Promise<Answered<CalledByMessageAnswer>> {
    const route = `POST /v1/vaccination-sessions/${sessionId}/invitation-messages`;
    await this.sms.prepare();
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body: {} }, async (tx, request) => {
      const found = await this.batches.find(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ answered }) => answered);
      if (earlier) return earlier;
      const session = await this.sessions.work(tx, sessionId, actor);
      if (session.day < localDayOf(this.clock.now())) throw new Refused('session-past');
      const planned = await this.store.lockOfSession(tx, sessionId, 'planned');
      const reachable = await this.reachableOf(tx, planned);
      const called = reachable.slice(0, CALLED_PER_BATCH_MAX);
      await this.call(tx, called, session, actor);
      const answered: CalledByMessageAnswer = {
        ...{ id: uuidv7(), sessionId, called: called.length },
        withoutPhone: planned.length - reachable.length,
        waiting: reachable.length - called.length,
      };
      await this.batches.insert(tx, { answered, made: request.digest }, actor.id);
      return { body: answered, replayed: false };
    });
  }

  private async reachableOf(tx: Tx, planned: readonly Invitation[]): Promise<ToCall[]> {
    const onRecord = await this.people.find(
      tx,
      planned.map(({ personId }) => personId),
    );
    const people = await this.seal.openPeople(onRecord);
    return planned.flatMap((invitation) => {
      const person = people.get(invitation.personId);
      const phone = person && phoneToCall(person);
      return person && phone !== undefined ? [{ invitation, person, phone }] : [];
    });
  }

  private async call(
    tx: Tx,
    all: readonly ToCall[],
    { facilityCode }: VaccinationSession,
    actor: Actor,
  ): Promise<void> {
    const facility: Pick<Facility, 'name'> = (await this.facilities.find(facilityCode, tx)) ?? { name: facilityCode };
    for (const { invitation, person, phone } of all) {
      const code = await this.codes.open(invitation);
      await this.sms.enqueue(tx, 'invitation', phone, invitationMessage(person, invitation, facility, code));
    }
    const step = { state: 'called', reason: null, sealedNote: null, made: null, byMessage: true } as const;
    const steps = all.map(({ invitation }) => ({ invitationId: invitation.id, ...step }));
    await this.store.step(tx, steps, actor.id);
    const object = { action: 'vaccination-invitation.messaged', objectKind: 'vaccination-invitation' };
    await this.audit.recordAll(
      tx,
      all.map(({ invitation }) => ({ actor, ...object, objectId: invitation.id })),
    );
  }
}
