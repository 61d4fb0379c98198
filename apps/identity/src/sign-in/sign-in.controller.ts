import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, TakesForm } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePasswordUseCase } from './change-password.use-case.js';
import { CheckPasswordUseCase } from './check-password.use-case.js';
import { Interactions } from './interactions.js';
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
    private readonly interactions: Interactions,
    private readonly steps: SignInSteps,
    private readonly page: PresentPage,
    private readonly passwords: CheckPasswordUseCase,
    private readonly changePassword: ChangePasswordUseCase,
    private readonly startOver: StartOverUseCase,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page.show(await this.interactions.open(id, request, reply));
  }

  @Post('password')
  @TakesForm()
  async takePassword(
    @Param('id') id: string,
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { signIn, field } = await this.interactions.openForm(id, form, request, reply);
    const outcome = await this.passwords.execute(signIn, field('email'), field('password'));
    return outcome.kind === 'right' ? toNextPage(signIn) : this.page.showPassword(signIn, field('email'), outcome);
  }

  @Post('new-password')
  @TakesForm()
  async takeNewPassword(
    @Param('id') id: string,
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { signIn, field } = await this.interactions.openForm(id, form, request, reply);
    const { account } = await this.steps.at(signIn, 'new-password');
    const isSame = field('new-password') === field('repeat');
    const fault = isSame ? await this.changePassword.execute(account, field('new-password')) : 'password-differs';
    return fault === undefined ? toNextPage(signIn) : answerPage(signIn, newPasswordPage(signIn, account.email, fault));
  }

  @Post('start-over')
  @TakesForm()
  async forget(
    @Param('id') id: string,
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { signIn } = await this.interactions.openForm(id, form, request, reply);
    await this.startOver.execute(signIn);
    return toNextPage(signIn);
  }
}
