import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { InvitationSteps } from '../invitations/invitation-steps.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { PersonIndexes } from '../people/person-indexes.js';
import { PersonSeal } from '../people/person-seal.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import { ArrivingPersonOf } from './arriving-person.js';
import { visitAnswerOf } from './visit-answers.js';
import type { SealedVisit, Visit } from './visit.js';
import type { ArriveBody, VisitAnswer } from './visit.dto.js';
import { VisitStore } from './visit.store.js';

const ROUTE = 'POST /v1/vaccination-visits';

/** What a visit has not yet on arrival. */
const NOTHING_DONE = {
  ...{ screeningId: null, decision: null, doseId: null, observedUntil: null, leftAt: null, leftEarly: null },
} as const;

/** Lets somebody in to a session. */
@Injectable()
export class ArriveUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: VisitStore,
    private readonly arriving: ArrivingPersonOf,
    private readonly invitations: InvitationSteps,
    private readonly sessions: SessionsOfActor,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a session, code or person of others, 409 for who is there already, 422 for a closed session */
  async execute(body: ArriveBody, idempotencyKey: string, actor: Actor): Promise<Answered<VisitAnswer>> {
    const { day } = await this.sessions.find(this.database, body.sessionId, actor, 'sessionId');
    await this.seal.prepare([day]);
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const earlier = await this.answeredEarlier(tx, request);
      if (earlier) return earlier;
      const session = await this.sessions.work(tx, body.sessionId, actor, 'sessionId');
      const { invitation, person, ...who } = await this.arriving.execute(tx, body, session, actor);
      if (invitation) await this.invitations.arrive(tx, invitation, actor);
      const id = uuidv7();
      const visit: Visit = {
        ...{ id, version: 1, sessionId: session.id, facilityCode: session.facilityCode, day: session.day, ...who },
        ...{ communeCode: session.communeCode, invitationId: invitation?.id ?? null, arrivedAt: tx.recordedAt },
        ...{ stage: who.identity === 'scanned' ? 'identified' : 'arrived', ...NOTHING_DONE },
        sealed: this.seal.close({ table: 'visit', id }, day, { person } satisfies SealedVisit),
      };
      const { identityDocument } = person;
      const found = {
        documentIndex: identityDocument ? this.indexes.documentOf(identityDocument) : null,
        nameBirthIndex: this.indexes.of(person).nameBirth,
      };
      const isFirst = await this.store.insert(tx, { ...visit, ...found }, actor.id, request.digest);
      if (!isFirst) throw new Refused('arrived-before', { status: 409 });
      const detail = { cameBy: who.cameBy, identity: who.identity };
      await this.store.note(tx, id, { act: 'arrived', detail, sealedReason: null, made: null }, actor.id);
      const object = { objectKind: 'vaccination-visit', objectId: id, detail };
      await this.audit.record(tx, { actor, action: 'vaccination-visit.arrived', ...object });
      return { body: visitAnswerOf(visit, person, this.ruleOn(day)), replayed: false };
    });
  }

  /** As it was answered then, whatever has become of the visit since. */
  private async answeredEarlier(tx: Tx, request: ArrivedRequest): Promise<Answered<VisitAnswer> | undefined> {
    const found = await this.store.findByKeys(tx, request.keys);
    if (!found) return undefined;
    const [arrived] = await this.store.actsOf(tx, found.id);
    const identity = arrived?.detail['identity'] === 'scanned' ? 'scanned' : 'unchecked';
    const stage = identity === 'scanned' ? 'identified' : 'arrived';
    const { person } = await this.seal.open<SealedVisit>({ table: 'visit', id: found.id }, found.sealed);
    const asThen: Visit & Pick<typeof found, 'made'> = { ...found, ...NOTHING_DONE, identity, stage };
    return answeredBefore(request, asThen, (visit) => visitAnswerOf(visit, person, this.ruleOn(visit.day)));
  }

  private ruleOn(day: string) {
    return this.referenceData.vaccination.observation.inForce(day);
  }
}
