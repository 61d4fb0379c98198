import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { ClosedSessions } from './closed-sessions.js';
import { KeepSessionsUseCase } from './keep-sessions.use-case.js';
import { ReadSessionsUseCase } from './read-sessions.use-case.js';
import { SessionStore } from './session.store.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsOfActor } from './sessions-of-actor.js';
import { SessionsOfDoses } from './sessions-of-doses.js';

/** Days of a campaign at a point, with shifts, tables and lots. */
@Module({
  imports: [CampaignsModule, FacilitiesModule, LotsModule],
  controllers: [SessionsController],
  providers: [ClosedSessions, KeepSessionsUseCase, ReadSessionsUseCase, SessionsOfActor, SessionsOfDoses, SessionStore],
  exports: [ClosedSessions, SessionsOfActor, SessionsOfDoses],
})
export class SessionsModule {}
