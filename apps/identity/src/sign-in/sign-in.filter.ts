import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refused } from '#libs/http';
import { html, message } from '#libs/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HashingBusy } from '../passwords/hashing-slots.js';
import { PROVIDER_WORDS } from '../tokens/provider-words.js';
import { Browsers, type Browser } from './browser.js';
import { answerLonePage } from './page-frame.js';
import { SIGN_IN_MESSAGES } from './sign-in.refusals.js';
import { SIGN_IN_WORDS } from './sign-in-words.js';

/** A visitor sees a page where a program would get a problem. Faults of ours stay problems, and are logged as such. */
@Catch(Refused, HashingBusy)
export class SignInFilter implements ExceptionFilter {
  constructor(private readonly browsers: Browsers) {}

  catch(error: Refused | HashingBusy, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const browser = this.browsers.of(request, http.getResponse<FastifyReply>());
    const words = SIGN_IN_WORDS[browser.language];
    const content = html`<h1>${words.failedTitle}</h1>${message('error', html`<p>${sentenceOf(error, browser)}</p>`)}
<p class="actions"><a class="button" href="/">${PROVIDER_WORDS[browser.language].home}</a></p>`;
    const status = error instanceof HashingBusy ? 503 : error.status;
    const retryAfterSeconds = error instanceof HashingBusy ? error.retryAfterSeconds : undefined;
    const path = request.url.split('?')[0] ?? '/';
    void browser.reply.send(
      answerLonePage(browser, { title: words.failedTitle, content, status, retryAfterSeconds }, path),
    );
  }
}

function sentenceOf(error: Refused | HashingBusy, { language }: Browser): string {
  if (error instanceof HashingBusy) return SIGN_IN_WORDS[language].busy(error.retryAfterSeconds);
  const messages: Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>> = SIGN_IN_MESSAGES;
  return (messages[error.code] ?? SIGN_IN_MESSAGES['sign-in-over'])[language];
}
