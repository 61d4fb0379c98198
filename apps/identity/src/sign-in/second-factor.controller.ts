import { Controller, Get, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, TakesForm } from '#libs/http';
import { EnrolSecondFactorUseCase } from './enrol-second-factor.use-case.js';
import type { OpenForm, OpenSignIn } from './interactions.js';
import { OpenedForm, OpenedSignIn } from './opened.decorators.js';
import { answerPage, toNextPage } from './page-frame.js';
import { PresentPage } from './present-page.js';
import { ProveSecondFactorUseCase } from './prove-second-factor.use-case.js';
import { codePage, recoveryCodesPage, recoveryPage } from './second-factor-pages.js';
import { SignInFilter } from './sign-in.filter.js';
import { SignInSteps } from './sign-in-steps.js';

/** What a sign-in asks besides the password: a code, a recovery code, or to set up either. */
@ApiExcludeController()
@Public()
@UseFilters(SignInFilter)
@Controller('sign-in/:id')
export class SecondFactorController {
  constructor(
    private readonly steps: SignInSteps,
    private readonly page: PresentPage,
    private readonly prove: ProveSecondFactorUseCase,
    private readonly enrolment: EnrolSecondFactorUseCase,
  ) {}

  @Post('second-factor')
  @TakesForm()
  async takeCode(@OpenedForm() { signIn, field }: OpenForm): Promise<string> {
    const { account } = await this.steps.at(signIn, 'second-factor');
    const outcome = await this.prove.byCode(signIn, account.id, field('code'));
    return outcome.kind === 'right' ? toNextPage(signIn) : answerPage(signIn, codePage(signIn, outcome));
  }

  @Get('recovery-code')
  async askRecoveryCode(@OpenedSignIn() signIn: OpenSignIn): Promise<string> {
    await this.steps.at(signIn, 'second-factor');
    return answerPage(signIn, recoveryPage(signIn));
  }

  @Post('recovery-code')
  @TakesForm()
  async takeRecoveryCode(@OpenedForm() { signIn, field }: OpenForm): Promise<string> {
    const { account } = await this.steps.at(signIn, 'second-factor');
    const outcome = await this.prove.byRecoveryCode(signIn, account.id, field('recovery-code'));
    return outcome.kind === 'right' ? toNextPage(signIn) : answerPage(signIn, recoveryPage(signIn, outcome));
  }

  @Post('enrolment')
  @TakesForm()
  async enrol(@OpenedForm() { signIn, field }: OpenForm): Promise<string> {
    const standing = await this.steps.at(signIn, 'enrolment');
    const codes = await this.enrolment.confirm(signIn, standing.progress, field('code'));
    if (codes === undefined) return this.page.showEnrolment(signIn, standing, { kind: 'wrong' });
    return answerPage(signIn, recoveryCodesPage(signIn, codes));
  }

  @Post('enrolment/later')
  @TakesForm()
  async keepOld(@OpenedForm() { signIn }: OpenForm): Promise<string> {
    const { progress } = await this.steps.at(signIn, 'enrolment');
    await this.enrolment.keepOld(signIn, progress);
    return toNextPage(signIn);
  }

  @Post('recovery-codes/kept')
  @TakesForm()
  async keptCodes(@OpenedForm() { signIn }: OpenForm): Promise<string> {
    await this.steps.at(signIn, 'recovery-codes');
    await this.enrolment.keptCodes(signIn);
    return toNextPage(signIn);
  }

  @Post('recovery-codes/new')
  @TakesForm()
  async newCodes(@OpenedForm() { signIn }: OpenForm): Promise<string> {
    const { progress } = await this.steps.at(signIn, 'recovery-codes');
    return answerPage(signIn, recoveryCodesPage(signIn, await this.enrolment.newCodes(signIn, progress)));
  }
}
