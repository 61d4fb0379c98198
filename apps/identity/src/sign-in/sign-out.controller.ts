import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, TakesForm, type FormBody } from '#libs/http';
import { hiddenField, html, submitButton } from '#libs/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROVIDER_WORDS } from '../tokens/provider-words.js';
import { AUTHORIZE_PATH, SIGN_IN_PATH } from '../tokens/token-paths.js';
import { Browsers, type Browser } from './browser.js';
import { answerLonePage, redirect } from './page-frame.js';
import { SignInFilter } from './sign-in.filter.js';
import { SIGN_IN_WORDS } from './sign-in-words.js';
import { SignOutUseCase } from './sign-out.use-case.js';

/** What the next person's sign-in is asked with; the provider checks each as if the browser had come by itself. */
const AUTHORIZATION_PARAMETERS = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'ui_locales',
] as const;

/**
 * The quick ways out, for shared computers. A form of the portal may ask for them directly: the session cookie comes
 * along only from our own site, and browsers say where a form was sent from.
 */
@ApiExcludeController()
@Public()
@UseFilters(SignInFilter)
@Controller('sign-in')
export class SignOutController {
  constructor(
    private readonly browsers: Browsers,
    private readonly signOut: SignOutUseCase,
  ) {}

  /** Nobody signs in for its own sake: what somebody wants to do says for which client, and asks by itself. */
  @Get()
  toFirstPage(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return redirect(this.browsers.of(request, reply), '/');
  }

  @Get('sign-out')
  askSignOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return question(this.browsers.of(request, reply), 'sign-out');
  }

  @Post('sign-out')
  @TakesForm()
  async endSession(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const browser = this.browsers.of(request, reply);
    browser.requireOwnOrigin();
    await this.signOut.execute(browser, 'sign-out');
    return redirect(browser, '/signed-out');
  }

  @Get('change-user')
  askChangeUser(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return question(this.browsers.of(request, reply), 'change-user');
  }

  /** Ends the session and asks for the next person's name. */
  @Post('change-user')
  @TakesForm()
  async changeUser(
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const browser = this.browsers.of(request, reply);
    browser.requireOwnOrigin();
    await this.signOut.execute(browser, 'change-user');
    return redirect(browser, form instanceof Map ? nextSignIn(form as FormBody) : '/');
  }
}

/** An address of ours whatever the form says. */
function nextSignIn(form: FormBody): string {
  const query = new URLSearchParams();
  for (const name of AUTHORIZATION_PARAMETERS) {
    const value = form.get(name)?.[0];
    if (value !== undefined) query.set(name, value);
  }
  if (!query.has('client_id')) return '/';
  query.set('prompt', 'login');
  return `${AUTHORIZE_PATH}?${query.toString()}`;
}

function question(browser: Browser, what: 'sign-out' | 'change-user'): string {
  const words = { ...PROVIDER_WORDS[browser.language], ...SIGN_IN_WORDS[browser.language] };
  const path = `${SIGN_IN_PATH}/${what}`;
  const [title, text, label] =
    what === 'sign-out'
      ? [words.signOutTitle, words.signOutText, words.signOut]
      : [words.changeUserTitle, words.changeUserText, words.changeUser];
  const content = html`<h1>${title}</h1><p>${text}</p>
<form method="post" action="${path}">${hiddenField('ui_locales', browser.language)}
<p class="actions">${submitButton({ label })}<a href="/">${words.stay}</a></p></form>`;
  return answerLonePage(browser, { title, content }, path);
}
