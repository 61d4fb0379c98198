import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FederationModule } from '../federation/federation.module.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { SecondFactorModule } from '../second-factor/second-factor.module.js';
import { ThrottlingModule } from '../throttling/throttling.module.js';
import { TokensModule } from '../tokens/tokens.module.js';
import { Browsers } from './browser.js';
import { ChangePasswordUseCase } from './change-password.use-case.js';
import { CheckPasswordUseCase } from './check-password.use-case.js';
import { DeleteExpiredSignInsJob } from './delete-expired-sign-ins.job.js';
import { EnrolSecondFactorUseCase } from './enrol-second-factor.use-case.js';
import { FinishSignInUseCase } from './finish-sign-in.use-case.js';
import { Interactions } from './interactions.js';
import { KnownDevices } from './known-devices.js';
import { OutsideSignInController } from './outside-sign-in.controller.js';
import { OutsideSignInUseCase } from './outside-sign-in.use-case.js';
import { PresentPage } from './present-page.js';
import { ProveSecondFactorUseCase } from './prove-second-factor.use-case.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInProgressStore } from './sign-in-progress.store.js';
import { SignInSteps } from './sign-in-steps.js';
import { SignOutController } from './sign-out.controller.js';
import { SignOutUseCase } from './sign-out.use-case.js';
import { StartOverUseCase } from './start-over.use-case.js';

/** How people sign in and out: pages that need no script. */
@Module({
  imports: [AccountsModule, FederationModule, PasswordsModule, SecondFactorModule, ThrottlingModule, TokensModule],
  controllers: [SignOutController, OutsideSignInController, SignInController, SecondFactorController],
  providers: [
    Browsers,
    ChangePasswordUseCase,
    CheckPasswordUseCase,
    DeleteExpiredSignInsJob,
    EnrolSecondFactorUseCase,
    FinishSignInUseCase,
    Interactions,
    KnownDevices,
    OutsideSignInUseCase,
    PresentPage,
    ProveSecondFactorUseCase,
    SignInAudit,
    SignInProgressStore,
    SignInSteps,
    SignOutUseCase,
    StartOverUseCase,
  ],
})
export class SignInModule {}
