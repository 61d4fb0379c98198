import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { Campaign, TakenQuota } from '../campaigns/campaign.js';
import { hasPlace, speaksOf } from '../campaigns/campaign.rules.js';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import { shiftWithPlace } from '../sessions/session.rules.js';
import type { VaccinationSession } from '../sessions/vaccination-session.js';
import { InvitationCodes } from './invitation-codes.js';
import type { InvitedPerson } from './invitation.js';
import { InvitationStore, type MadeBy, type NewInvitation } from './invitation.store.js';

export type InvitationRefusal = 'invited-before' | 'quota-exhausted' | 'session-full';

export interface ToInvite extends MadeBy {
  /** Locked. */
  readonly campaign: Campaign;
  readonly session: VaccinationSession;
  /** The first one with a place unless given. */
  readonly shift?: number | undefined;
  /** In the order in which places are given. */
  readonly people: readonly InvitedPerson[];
}

export interface MadeInvitation {
  readonly invitation: NewInvitation;
  readonly code: string;
}

/** Invites people as far as quotas and shifts have places. */
@Injectable()
export class MadeInvitations {
  constructor(
    private readonly store: InvitationStore,
    private readonly campaigns: CampaignsOfActor,
    private readonly codes: InvitationCodes,
  ) {}

  /** One answer a person, in their order. The data key of the session's day must be prepared. */
  async make(
    tx: Tx,
    { campaign, session, shift: asked, people, ...by }: ToInvite,
  ): Promise<(MadeInvitation | InvitationRefusal)[]> {
    const invited = new Set(
      await this.store.invitedOf(
        tx,
        campaign.id,
        people.map(({ id }) => id),
      ),
    );
    let quotas = await this.campaigns.quotasOf(tx, campaign);
    let { shifts } = session;
    const answers = people.map((person): MadeInvitation | InvitationRefusal => {
      if (invited.has(person.id)) return 'invited-before';
      if (!hasPlace(quotas, person)) return 'quota-exhausted';
      const found = shiftWithPlace(shifts, asked);
      if (!found) return 'session-full';
      invited.add(person.id);
      quotas = quotas.map((quota): TakenQuota => withOne(quota, speaksOf(quota, person)));
      shifts = shifts.map((one) => withOne(one, one.shift === found.shift));
      const invitationId = uuidv7();
      const { code, index: codeIndex, sealed } = this.codes.make(invitationId, session.day);
      const of = { campaignId: campaign.id, sessionId: session.id, shift: found.shift };
      return { invitation: { ...person, invitationId, ...of, codeIndex, sealed }, code };
    });
    const made = answers.flatMap((answer) => (typeof answer === 'string' ? [] : [answer.invitation]));
    await this.store.insert(tx, made, by);
    return answers;
  }
}

function withOne<Counted extends { readonly invited: number }>(counted: Counted, isCounted: boolean): Counted {
  return isCounted ? { ...counted, invited: counted.invited + 1 } : counted;
}
