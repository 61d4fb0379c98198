import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import { InvitationCodes } from '../invitations/invitation-codes.js';
import { InvitedPeopleQuery } from '../invitations/invited-people.query.js';
import { MadeInvitations, type InvitationRefusal } from '../invitations/made-invitations.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { SessionsOfActor } from '../sessions/sessions-of-actor.js';
import { INVITED_PER_BATCH_MAX, type InviteChosenBody, type InvitedChosenAnswer } from './selection.dto.js';
import { SelectionStore } from './selection.store.js';

export interface InviteChosen {
  readonly sessionId: string;
  readonly body: InviteChosenBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Invites to a session those whom a selection has chosen, the first in rank first. */
@Injectable()
export class InviteChosenUseCase {
  constructor(
    private readonly database: Database,
    private readonly requests: KeyedRequests,
    private readonly store: SelectionStore,
    private readonly campaigns: CampaignsOfActor,
    private readonly sessions: SessionsOfActor,
    private readonly people: InvitedPeopleQuery,
    private readonly making: MadeInvitations,
    private readonly codes: InvitationCodes,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a session or selection of others, 409 while the selection runs, 422 of another campaign */
  async execute({ sessionId, body, idempotencyKey, actor }: InviteChosen): Promise<Answered<InvitedChosenAnswer>> {
    const route = `POST /v1/vaccination-sessions/${sessionId}/invitation-batches`;
    const { campaignId, day } = await this.sessions.find(this.database, sessionId, actor);
    await this.codes.prepare(day);
    return this.requests.carryOut({ actor, route, key: idempotencyKey, body }, async (tx, request) => {
      const found = await this.store.findBatch(tx, request.keys);
      const earlier = answeredBefore(request, found, ({ answered }) => answered);
      if (earlier) return earlier;
      const campaign = await this.campaigns.lock(tx, campaignId, actor);
      const session = await this.sessions.work(tx, sessionId, actor);
      const selection = await this.store.find(tx, body.selectionId);
      const communes = selection?.communes.filter((code) => this.covers(actor, code)) ?? [];
      if (!selection || communes.length === 0)
        throw new Refused('selection-not-found', { status: 404, path: 'selectionId' });
      if (selection.campaignId !== campaignId)
        throw new Refused('selection-of-another-campaign', { path: 'selectionId' });
      if (selection.state === 'running') throw new Refused('selection-running', { status: 409, path: 'selectionId' });
      const free = session.shifts.reduce((sum, { capacity, invited }) => sum + Math.max(0, capacity - invited), 0);
      const most = Math.min(body.people ?? free, INVITED_PER_BATCH_MAX);
      const ranked = await this.store.chosen(tx, selection, communes, most);
      const onRecord = new Map((await this.people.find(tx, ranked)).map((person) => [person.id, person]));
      const people = ranked.flatMap((id) => onRecord.get(id) ?? []);
      const batch = { id: uuidv7(), sessionId, selectionId: selection.id, made: request.digest };
      const nobody = { id: batch.id, sessionId, invited: 0, quotaExhausted: 0, sessionFull: 0 };
      await this.store.insertBatch(tx, { ...batch, answered: nobody }, actor.id);
      const by = { by: actor.id, selectionId: selection.id, batchId: batch.id, made: null };
      const answers = await this.making.make(tx, { campaign, session, people, ...by });
      const refused = (code: InvitationRefusal) => answers.filter((answer) => answer === code).length;
      const invited = answers.filter((answer) => typeof answer !== 'string').length;
      const counted = { quotaExhausted: refused('quota-exhausted'), sessionFull: refused('session-full') };
      const answered = { ...nobody, invited, ...counted };
      await this.store.answerBatch(tx, { id: batch.id, answered });
      const object = { objectKind: 'vaccination-session', objectId: sessionId, detail: { invited: String(invited) } };
      await this.audit.record(tx, { actor, action: 'vaccination-invitation.batch-made', ...object });
      return { body: answered, replayed: false };
    });
  }

  private covers(actor: Actor, commune: string): boolean {
    return actorCovers(actor, commune, this.referenceData.adminUnits);
  }
}
