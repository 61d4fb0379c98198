import { Module } from '@nestjs/common';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { PhoneCodesModule } from '../phone-codes/phone-codes.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { AskSupplyClaimUseCase } from './ask-supply-claim.use-case.js';
import { ClaimActStore } from './claim-act.store.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimedPoints } from './claimed-points.js';
import { ClaimsInReach } from './claims-in-reach.js';
import { ConfirmSupplyClaimUseCase } from './confirm-supply-claim.use-case.js';
import { DecideSupplyClaimUseCase } from './decide-supply-claim.use-case.js';
import { ForgetSupplyClaimsJob } from './forget-supply-claims.job.js';
import { OwnerByToken } from './owner-by-token.js';
import { OwnerStatementStore } from './owner-statement.store.js';
import { OwnerStatementsController } from './owner-statements.controller.js';
import { OwnerTokens } from './owner-tokens.js';
import { ReadOwnerStandingUseCase } from './read-owner-standing.use-case.js';
import { ReadSupplyClaimsUseCase } from './read-supply-claims.use-case.js';
import { StateByOwnerUseCase } from './state-by-owner.use-case.js';
import { SupplyClaimForgettingStore } from './supply-claim-forgetting.store.js';
import { SupplyClaimStore } from './supply-claim.store.js';
import { SupplyClaimsController } from './supply-claims.controller.js';

/** Owners of points of essential goods: how they become known, and what they say. */
@Module({
  imports: [PhoneCodesModule, SmsModule, SupplyPointsModule],
  controllers: [SupplyClaimsController, OwnerStatementsController],
  providers: [
    AskSupplyClaimUseCase,
    ClaimActStore,
    ClaimSecrets,
    ClaimedPoints,
    ClaimsInReach,
    ConfirmSupplyClaimUseCase,
    DecideSupplyClaimUseCase,
    ForgetSupplyClaimsJob,
    OwnerByToken,
    OwnerStatementStore,
    OwnerTokens,
    ReadOwnerStandingUseCase,
    ReadSupplyClaimsUseCase,
    StateByOwnerUseCase,
    SupplyClaimForgettingStore,
    SupplyClaimStore,
  ],
})
export class SupplyClaimsModule {}
