import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { IdentityConfig } from '../config.js';
import { OutsideProvider } from '../federation/outside-provider.js';
import type { AttemptOutcome } from './check-password.use-case.js';
import { EnrolSecondFactorUseCase } from './enrol-second-factor.use-case.js';
import { FinishSignInUseCase } from './finish-sign-in.use-case.js';
import type { OpenSignIn } from './interactions.js';
import { answerPage, redirect } from './page-frame.js';
import { newPasswordPage, passwordPage } from './password-pages.js';
import { codePage, enrolmentPage, recoveryCodesPage } from './second-factor-pages.js';
import { mayKeepSecondFactor } from './sign-in-step.rules.js';
import { SignInSteps, type Standing } from './sign-in-steps.js';

/** Shows what a sign-in asks next; where nothing is left to ask, it is finished and the browser sent on. */
@Injectable()
export class PresentPage {
  private readonly host: string;

  constructor(
    @Inject(SERVICE_CONFIG) config: IdentityConfig,
    private readonly steps: SignInSteps,
    private readonly enrolment: EnrolSecondFactorUseCase,
    private readonly finish: FinishSignInUseCase,
    private readonly outside: OutsideProvider,
  ) {
    this.host = new URL(config.PUBLIC_URL).host;
  }

  async show(signIn: OpenSignIn): Promise<string> {
    const standing = await this.steps.of(signIn);
    switch (standing.step) {
      case 'password':
        return this.showPassword(signIn);
      case 'second-factor':
        return answerPage(signIn, codePage(signIn));
      case 'enrolment':
        return this.showEnrolment(signIn, standing);
      case 'recovery-codes':
        return answerPage(signIn, recoveryCodesPage(signIn, undefined));
      case 'new-password':
        return answerPage(signIn, newPasswordPage(signIn, standing.account.email));
      case 'done':
        return redirect(signIn.browser, await this.finish.execute(signIn, standing.progress));
    }
  }

  showPassword(signIn: OpenSignIn, email?: string, outcome?: AttemptOutcome): string {
    return answerPage(signIn, passwordPage(signIn, this.outside.label, email, outcome));
  }

  async showEnrolment(
    signIn: OpenSignIn,
    { progress, account }: Exclude<Standing, { step: 'password' }>,
    outcome?: AttemptOutcome,
  ): Promise<string> {
    const offered = await this.enrolment.offer(signIn, progress, account.email, this.host);
    return answerPage(signIn, await enrolmentPage(signIn, offered, mayKeepSecondFactor(progress), outcome));
  }
}
