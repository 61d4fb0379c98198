import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import type { Campaign } from '../campaigns/campaign.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { AskedPersonOf } from '../people/asked-person.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import { invitationFieldsOf } from './invitation-answers.js';
import { InvitationCodes } from './invitation-codes.js';
import type { InvitePersonBody, MadeInvitationAnswer } from './invitation.dto.js';
import { InvitationStore } from './invitation.store.js';
import { InvitedPeopleQuery, type PersonOnRecord } from './invited-people.query.js';
import { MadeInvitations } from './made-invitations.js';

const ROUTE = 'POST /v1/vaccination-invitations';

/** Invites somebody who is on record to a session. */
@Injectable()
export class InvitePersonUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: InvitationStore,
    private readonly making: MadeInvitations,
    private readonly people: InvitedPeopleQuery,
    private readonly asked: AskedPersonOf,
    private readonly campaigns: CampaignsOfActor,
    private readonly sessions: SessionsOfActor,
    private readonly codes: InvitationCodes,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a session or person of others, 409 for who is invited, 422 without a place */
  async execute(body: InvitePersonBody, idempotencyKey: string, actor: Actor): Promise<Answered<MadeInvitationAnswer>> {
    const { campaignId, day } = await this.sessions.find(this.database, body.sessionId, actor, 'sessionId');
    await this.codes.prepare(day);
    return this.requests.carryOut({ actor, route: ROUTE, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findByKeys(tx, request.keys);
      const code = found && (await this.codes.open(found));
      const earlier = answeredBefore(request, found, (made) => ({
        ...invitationFieldsOf({ ...made, state: 'planned', reason: null }),
        code: code ?? '',
      }));
      if (earlier) return earlier;
      const campaign = await this.campaigns.lock(tx, campaignId, actor);
      const session = await this.sessions.work(tx, body.sessionId, actor, 'sessionId');
      const person = await this.personOf(body.personId, campaign, actor, day);
      const by = { by: actor.id, selectionId: null, batchId: null, made: request.digest };
      const [made] = await this.making.make(tx, { campaign, session, shift: body.shift, people: [person], ...by });
      if (made === 'invited-before') throw new Refused(made, { status: 409, path: 'personId' });
      if (made === undefined || typeof made === 'string')
        throw new Refused(made ?? 'session-full', { path: made === 'session-full' ? 'shift' : 'personId' });
      const { invitationId: objectId, shift } = made.invitation;
      const detail = { facilityCode: session.facilityCode, day: session.day, shift };
      const entry = { action: 'vaccination-invitation.made', objectKind: 'vaccination-invitation', objectId, detail };
      await this.audit.record(tx, { actor, ...entry });
      const invitation = await this.store.find(tx, objectId);
      if (!invitation) throw new Error('What was made a moment ago is there');
      return { body: { ...invitationFieldsOf(invitation), code: made.code }, replayed: false };
    });
  }

  /** Whoever lives in the area of the campaign, and whom the actor has met. */
  private async personOf(id: string, campaign: Campaign, actor: Actor, day: string): Promise<PersonOnRecord> {
    const [person] = await this.people.find(this.database, [id]);
    if (!person) throw new Refused('person-not-found', { status: 404, path: 'personId' });
    const { residenceCommune } = person;
    const isOfArea =
      residenceCommune !== null && this.referenceData.adminUnits.isWithin(residenceCommune, campaign.areaCode);
    if (!isOfArea) await this.asked.execute({ personId: id }, day, actor);
    return person;
  }
}
