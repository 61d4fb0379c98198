import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import type { Invitation } from './invitation.js';
import { InvitationStore } from './invitation.store.js';

/** Invitations as those see them who work in their sessions. */
@Injectable()
export class InvitationsOfActor {
  constructor(
    private readonly store: InvitationStore,
    private readonly facilities: FacilitiesOfActor,
  ) {}

  /** @throws Refused 404 for an invitation to a session of others */
  async find(on: Database | Tx, id: string, actor: Actor): Promise<Invitation> {
    const invitation = await this.store.find(on, id);
    if (!invitation || !this.facilities.speaksFor(actor, invitation))
      throw new Refused('invitation-not-found', { status: 404 });
    return invitation;
  }
}
