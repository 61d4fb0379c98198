import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';
import { Browsers } from './browser.js';
import type { OpenSignIn } from './interactions.js';
import { OpenedSignIn } from './opened.decorators.js';
import { OutsideSignInUseCase } from './outside-sign-in.use-case.js';
import { redirect } from './page-frame.js';
import { SignInFilter } from './sign-in.filter.js';

/** The way out to another house's sign-in, and back. */
@ApiExcludeController()
@Public()
@UseFilters(SignInFilter)
@Controller('sign-in')
export class OutsideSignInController {
  constructor(
    private readonly browsers: Browsers,
    private readonly outside: OutsideSignInUseCase,
  ) {}

  @Get('outside/callback')
  async comeBack(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const browser = this.browsers.of(request, reply);
    const at = request.url.indexOf('?');
    const signInId = await this.outside.comeBack(browser, at < 0 ? '' : request.url.slice(at));
    return redirect(browser, `${SIGN_IN_PATH}/${signInId}`);
  }

  @Get(':id/outside')
  async begin(@OpenedSignIn() signIn: OpenSignIn): Promise<string> {
    return redirect(signIn.browser, await this.outside.begin(signIn));
  }
}
