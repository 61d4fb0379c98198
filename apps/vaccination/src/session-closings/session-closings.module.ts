import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { StockModule } from '../stock/stock.module.js';
import { VisitsModule } from '../visits/visits.module.js';
import { CloseSessionUseCase } from './close-session.use-case.js';
import { LotsOfSessionQuery } from './lots-of-session.query.js';
import { SessionClosingsController } from './session-closings.controller.js';

/** How a session ends. */
@Module({
  imports: [InvitationsModule, LotsModule, SessionsModule, StockModule, VisitsModule],
  controllers: [SessionClosingsController],
  providers: [CloseSessionUseCase, LotsOfSessionQuery],
})
export class SessionClosingsModule {}
