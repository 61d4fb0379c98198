import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { StaffAccount } from '../accounts/staff-account.js';
import { StaffAccountsQuery } from '../accounts/staff-accounts.query.js';
import { Passwords } from '../passwords/passwords.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import type { OpenSignIn } from './interactions.js';
import { SignInProgressStore, type StoredProgress } from './sign-in-progress.store.js';
import { nextStep, type Step } from './sign-in-step.rules.js';

/** Where a sign-in stands. */
export type Standing =
  | { readonly step: 'password' }
  | { readonly step: Exclude<Step, 'password'>; readonly progress: StoredProgress; readonly account: StaffAccount };

/** What has been shown so far, and what is to be asked next. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly progress: SignInProgressStore,
    private readonly accounts: StaffAccountsQuery,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
    private readonly clock: BusinessClock,
  ) {}

  async of({ id }: OpenSignIn): Promise<Standing> {
    const progress = await this.progress.find(id);
    const account = progress && (await this.accounts.byId(progress.staffId));
    if (progress === undefined || !account?.isActive(this.clock.now())) return { step: 'password' };
    const step = nextStep(progress, {
      roleNeedsSecondFactor: account.needsSecondFactor,
      isEnrolled: await this.secondFactors.isEnrolled(account.id),
      mustChangePassword: await this.passwords.mustChange(account.id),
    });
    return step === 'password' ? { step } : { step, progress, account };
  }

  /** @throws Refused 404 `sign-in-over` where a form is sent to a page that is not the present one */
  async at(signIn: OpenSignIn, step: Exclude<Step, 'password'>): Promise<Exclude<Standing, { step: 'password' }>> {
    const standing = await this.of(signIn);
    if (standing.step !== step) throw new Refused('sign-in-over', { status: 404 });
    return standing as Exclude<Standing, { step: 'password' }>;
  }
}
