import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { CallByMessageUseCase } from './call-by-message.use-case.js';
import { InvitationCodes } from './invitation-codes.js';
import { InvitationMessagesController } from './invitation-messages.controller.js';
import { InvitationMessagesStore } from './invitation-messages.store.js';
import { InvitationSteps } from './invitation-steps.js';
import { InvitationStore } from './invitation.store.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsOfActor } from './invitations-of-actor.js';
import { InvitedPeopleQuery } from './invited-people.query.js';
import { InvitePersonUseCase } from './invite-person.use-case.js';
import { MadeInvitations } from './made-invitations.js';
import { ReadInvitationsUseCase } from './read-invitations.use-case.js';
import { StepInvitationUseCase } from './step-invitation.use-case.js';

/** Who is invited to a session, with what code, and how far it has come. */
@Module({
  imports: [CampaignsModule, FacilitiesModule, LotsModule, PeopleModule, SessionsModule, SmsModule],
  controllers: [InvitationsController, InvitationMessagesController],
  providers: [
    CallByMessageUseCase,
    InvitationCodes,
    InvitationMessagesStore,
    InvitationsOfActor,
    InvitationSteps,
    InvitationStore,
    InvitedPeopleQuery,
    InvitePersonUseCase,
    MadeInvitations,
    ReadInvitationsUseCase,
    StepInvitationUseCase,
  ],
  exports: [InvitationCodes, InvitationSteps, InvitedPeopleQuery, MadeInvitations],
})
export class InvitationsModule {}
