import type { Language } from '#libs/http';
import { hiddenField, html, page, pageHeaders, submitButton, type Html } from '#libs/pages';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { pageLanguage } from './page-language.js';
import { PROVIDER_WORDS } from './provider-words.js';
import { AUTHORIZE_PATH, END_SESSION_PATH } from './token-paths.js';

/** Of browsers only those who came to sign in or out see a page; programs get OAuth's JSON. */
export function renderError(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  if (!isPagePath(ctx.path)) {
    ctx.body = out;
    return;
  }
  const language = languageOfRequest(ctx);
  const words = PROVIDER_WORDS[language];
  const body = html`<div class="text-column"><h1>${words.errorTitle}</h1>
<p>${words.errorText}</p>
<p class="muted">${out.error}${out.error_description !== undefined && `: ${out.error_description}`}</p>
<p class="actions"><a class="button" href="/">${words.home}</a></p></div>`;
  sendPage(ctx, words.errorTitle, language, body);
}

/** Asks whether to sign out. Without a session it is asked too: the answer is then only the way back to the client. */
export function logoutPage(ctx: KoaContextWithOIDC): void {
  const language = languageOfRequest(ctx);
  const words = PROVIDER_WORDS[language];
  const isSignedIn = ctx.oidc.session?.accountId !== undefined;
  const title = isSignedIn ? words.signOutTitle : words.signedOutTitle;
  const secret = ctx.oidc.session?.state?.secret;
  const body = html`<div class="text-column"><h1>${title}</h1>
${isSignedIn && html`<p>${words.signOutText}</p>`}
<form method="post" action="${END_SESSION_PATH}/confirm">${hiddenField('xsrf', typeof secret === 'string' ? secret : '')}
<p class="actions">${submitButton({ label: isSignedIn ? words.signOut : words.goOn, name: 'logout', value: 'yes' })}
${isSignedIn && html`<a href="/">${words.stay}</a>`}</p></form></div>`;
  sendPage(ctx, title, language, body, ctx.oidc.params?.post_logout_redirect_uri);
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const language = languageOfRequest(ctx);
  const words = PROVIDER_WORDS[language];
  const body = html`<div class="text-column"><h1>${words.signedOutTitle}</h1><p>${words.signedOutText}</p>
<p class="actions"><a class="button" href="/">${words.home}</a></p></div>`;
  sendPage(ctx, words.signedOutTitle, language, body);
}

/** The library would send those who are not signed in on by a script, which our pages do without. */
export async function logoutWithoutScript(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const asked = ctx.path === END_SESSION_PATH && ctx.method === 'GET' && ctx.status === 200;
  if (asked && ctx.oidc.session?.accountId === undefined) logoutPage(ctx);
}

const isPagePath = (path: string): boolean =>
  [AUTHORIZE_PATH, END_SESSION_PATH].some((own) => path === own || path.startsWith(`${own}/`));

const languageOfRequest = (ctx: KoaContextWithOIDC): Language =>
  pageLanguage(ctx.oidc.params?.ui_locales ?? ctx.query.ui_locales, ctx.get('accept-language') || undefined);

function sendPage(ctx: KoaContextWithOIDC, title: string, language: Language, body: Html, leadsTo?: unknown): void {
  const formTargets = typeof leadsTo === 'string' ? [new URL(leadsTo).origin] : [];
  ctx.set({ ...pageHeaders({ formTargets }) });
  ctx.body = page({ title, language, body });
}
