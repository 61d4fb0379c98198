import { Controller, Get, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, TakesForm } from '#libs/http';
import { ChangePasswordUseCase } from './change-password.use-case.js';
import { CheckPasswordUseCase } from './check-password.use-case.js';
import type { OpenForm, OpenSignIn } from './interactions.js';
import { OpenedForm, OpenedSignIn } from './opened.decorators.js';
import { answerPage, toNextPage } from './page-frame.js';
import { newPasswordPage } from './password-pages.js';
import { PresentPage } from './present-page.js';
import { SignInFilter } from './sign-in.filter.js';
import { SignInSteps } from './sign-in-steps.js';
import { StartOverUseCase } from './start-over.use-case.js';

/** The pages of a sign-in: each asks for one thing, and needs no script. */
@ApiExcludeController()
@Public()
@UseFilters(SignInFilter)
@Controller('sign-in/:id')
export class SignInController {
  constructor(
    private readonly steps: SignInSteps,
    private readonly page: PresentPage,
    private readonly passwords: CheckPasswordUseCase,
    private readonly changePassword: ChangePasswordUseCase,
    private readonly startOver: StartOverUseCase,
  ) {}

  @Get()
  async show(@OpenedSignIn() signIn: OpenSignIn): Promise<string> {
    return this.page.show(signIn);
  }

  @Post('password')
  @TakesForm()
  async takePassword(@OpenedForm() { signIn, field }: OpenForm): Promise<string> {
    const outcome = await this.passwords.execute(signIn, field('email'), field('password'));
    return outcome.kind === 'right' ? toNextPage(signIn) : this.page.showPassword(signIn, field('email'), outcome);
  }

  @Post('new-password')
  @TakesForm()
  async takeNewPassword(@OpenedForm() { signIn, field }: OpenForm): Promise<string> {
    const { account } = await this.steps.at(signIn, 'new-password');
    const isSame = field('new-password') === field('repeat');
    const fault = isSame ? await this.changePassword.execute(account, field('new-password')) : 'password-differs';
    return fault === undefined ? toNextPage(signIn) : answerPage(signIn, newPasswordPage(signIn, account.email, fault));
  }

  @Post('start-over')
  @TakesForm()
  async forget(@OpenedForm() { signIn }: OpenForm): Promise<string> {
    await this.startOver.execute(signIn);
    return toNextPage(signIn);
  }
}
