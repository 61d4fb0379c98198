import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { DosesModule } from '../doses/doses.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { InvitationBatchesController } from './invitation-batches.controller.js';
import { InviteChosenUseCase } from './invite-chosen.use-case.js';
import { PeopleToLookAtQuery } from './people-to-look-at.query.js';
import { RunSelectionsJob } from './run-selections.job.js';
import { RunSelectionsUseCase } from './run-selections.use-case.js';
import { SelectPeopleUseCase } from './select-people.use-case.js';
import { SelectionStore } from './selection.store.js';
import { SelectionsController } from './selections.controller.js';

/** Who is chosen for a campaign, with the reason for each person. */
@Module({
  imports: [CampaignsModule, DosesModule, InvitationsModule, LotsModule, PeopleModule, SessionsModule],
  controllers: [SelectionsController, InvitationBatchesController],
  providers: [
    InviteChosenUseCase,
    PeopleToLookAtQuery,
    RunSelectionsJob,
    RunSelectionsUseCase,
    SelectPeopleUseCase,
    SelectionStore,
  ],
})
export class SelectionsModule {}
