import { errorSummary, hiddenField, html, page, pageHeaders, type FieldError, type Html } from '#libs/pages';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';
import { FORM_TOKEN, type Browser } from './browser.js';
import type { OpenSignIn } from './interactions.js';

/** One page of a sign-in, before it is put into the frame. */
export interface SignInPage {
  readonly title: string;
  readonly content: Html;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
  /** Seconds after which another attempt has a chance. */
  readonly retryAfterSeconds?: number;
}

/** Answers a page of a sign-in under way. */
export function answerPage({ id, browser, leadsTo }: OpenSignIn, parts: SignInPage): string {
  return answer(browser, parts, `${SIGN_IN_PATH}/${id}`, leadsTo);
}

/** Answers a page that belongs to no sign-in. @param path its own address, for the switch of languages */
export function answerLonePage(browser: Browser, parts: SignInPage, path: string): string {
  return answer(browser, parts, path, []);
}

function answer(browser: Browser, parts: SignInPage, path: string, formTargets: readonly string[]): string {
  const { title, content, errors = [], status = 200, retryAfterSeconds } = parts;
  const { reply, language } = browser;
  void reply.status(status).headers(pageHeaders({ formTargets }));
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  const body = html`<div class="text-column">${errorSummary(language, errors)}${content}</div>`;
  const languageLinks = { vi: `${path}?ui_locales=vi`, en: `${path}?ui_locales=en` };
  return page({ title, language, body, languageLinks, hasErrors: errors.length > 0 });
}

/** A form of a sign-in, with the token that tells it from a forged one. */
export function signInForm({ id, browser }: OpenSignIn, action: string, content: Html): Html {
  const target = `${SIGN_IN_PATH}/${id}/${action}?ui_locales=${browser.language}`;
  return html`<form method="post" action="${target}" novalidate>${hiddenField(FORM_TOKEN, browser.formToken(id))}
${content}</form>
`;
}

/** Sends the browser on by GET, so that a reload repeats nothing. */
export function redirect(browser: Browser, location: string): string {
  void browser.reply.status(303).header('location', location).header('cache-control', 'no-store');
  return '';
}

/** To the page that comes next in a sign-in. */
export const toNextPage = ({ id, browser }: OpenSignIn): string =>
  redirect(browser, `${SIGN_IN_PATH}/${id}?ui_locales=${browser.language}`);
