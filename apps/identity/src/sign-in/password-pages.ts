import { html, message, submitButton, textField, type Html } from '#libs/pages';
import type { PasswordFault } from '../passwords/password.rules.js';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';
import type { AttemptOutcome } from './check-password.use-case.js';
import type { OpenSignIn } from './interactions.js';
import { signInForm, type SignInPage } from './page-frame.js';
import { SIGN_IN_WORDS, type SignInWords } from './sign-in-words.js';

/** Answers 422 where something must be typed again, 429 where it is to be typed later. */
export function statusOf(outcome: AttemptOutcome): Pick<SignInPage, 'status' | 'retryAfterSeconds'> {
  if (outcome.kind === 'right') return {};
  return outcome.kind === 'wait' ? { status: 429, retryAfterSeconds: outcome.seconds } : { status: 422 };
}

/** Name and password. @param email what was typed before @param outsideLabel of another way to sign in */
export function passwordPage(
  signIn: OpenSignIn,
  outsideLabel: string | undefined,
  email = signIn.loginHint,
  outcome: AttemptOutcome = { kind: 'right' },
): SignInPage {
  const words = SIGN_IN_WORDS[signIn.browser.language];
  const error = passwordError(words, outcome);
  const fields = html`${textField({
    ...{ name: 'email', label: words.email, type: 'email', value: email, maxLength: 254 },
    ...{ autocomplete: 'username', inputMode: 'email', required: true, spellcheck: false },
    error: outcome.kind === 'wrong' ? error : undefined,
  })}${textField({
    ...{ name: 'password', label: words.password, type: 'password', maxLength: 1024 },
    ...{ autocomplete: 'current-password', required: true },
  })}<p class="actions">${submitButton({ label: words.go })}</p>`;
  return {
    title: words.title,
    errors: error === undefined ? [] : [{ field: 'email', message: error }],
    ...statusOf(outcome),
    content: html`<h1>${words.title}</h1>
<p class="muted">${words.intro}</p>
${signIn.signedInAs !== undefined && message('notice', html`<p>${words.alreadySignedIn}</p>`)}
${signInForm(signIn, 'password', fields)}
${outsideLabel !== undefined && outsideLink(signIn, words, outsideLabel)}
<p class="muted">${words.forgotten}</p>`,
  };
}

function passwordError(words: SignInWords, outcome: AttemptOutcome): string | undefined {
  switch (outcome.kind) {
    case 'right':
      return undefined;
    case 'wrong':
      return words.wrong;
    case 'inactive':
      return words.inactive;
    case 'wait':
      return words.wait(outcome.seconds);
  }
}

const outsideLink = (
  { id, browser }: OpenSignIn,
  words: SignInWords,
  label: string,
): Html => html`<p class="muted">${words.or}</p>
<p><a class="button button-secondary" href="${SIGN_IN_PATH}/${id}/outside?ui_locales=${browser.language}">${label}</a></p>`;

export type NewPasswordFault = PasswordFault | 'password-differs';

/** @param email a password manager stores the new password under this name */
export function newPasswordPage(signIn: OpenSignIn, email: string, fault?: NewPasswordFault): SignInPage {
  const words = SIGN_IN_WORDS[signIn.browser.language];
  const error = fault && words[fault];
  const at = fault === 'password-differs' ? 'repeat' : 'new-password';
  const errorAt = (name: string): string | undefined => (name === at ? error : undefined);
  const field = (name: string, label: string, hint?: string): Html =>
    textField({
      ...{ name, label, hint, type: 'password', maxLength: 1024, error: errorAt(name) },
      ...{ autocomplete: 'new-password', required: true },
    });
  const fields = html`<input type="text" name="email" autocomplete="username" value="${email}" readonly hidden>
${field('new-password', words.newPassword, words.newPasswordHint)}${field('repeat', words.repeatPassword)}
<p class="actions">${submitButton({ label: words.save })}</p>`;
  return {
    title: words.newPasswordTitle,
    errors: error === undefined ? [] : [{ field: at, message: error }],
    ...(error === undefined ? {} : { status: 422 }),
    content: html`<h1>${words.newPasswordTitle}</h1><p>${words.newPasswordText}</p>
${signInForm(signIn, 'new-password', fields)}`,
  };
}
