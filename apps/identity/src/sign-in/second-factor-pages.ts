import { html, message, submitButton, textField, trustedHtml, type Html } from '#libs/pages';
import { toString as qrCodeOf } from 'qrcode';
import { SIGN_IN_PATH } from '../tokens/token-paths.js';
import type { AttemptOutcome } from './check-password.use-case.js';
import type { OfferedSecret } from './enrol-second-factor.use-case.js';
import type { OpenSignIn } from './interactions.js';
import { signInForm, type SignInPage } from './page-frame.js';
import { statusOf } from './password-pages.js';
import { SIGN_IN_WORDS, type SignInWords } from './sign-in-words.js';

const RIGHT: AttemptOutcome = { kind: 'right' };

const codeField = (words: SignInWords, error: string | undefined): Html =>
  textField({
    ...{ name: 'code', label: words.code, width: 'code', maxLength: 10, error },
    ...{ autocomplete: 'one-time-code', inputMode: 'numeric', required: true },
  });

const errorOf = (words: SignInWords, outcome: AttemptOutcome, wrong: string): string | undefined => {
  if (outcome.kind === 'wait') return words.wait(outcome.seconds);
  return outcome.kind === 'right' ? undefined : wrong;
};

const errorsOf = (field: string, error: string | undefined): Pick<SignInPage, 'errors'> => ({
  errors: error === undefined ? [] : [{ field, message: error }],
});

const startOver = (signIn: OpenSignIn, words: SignInWords): Html =>
  signInForm(signIn, 'start-over', submitButton({ label: words.startOver, kind: 'link' }));

export function codePage(signIn: OpenSignIn, outcome = RIGHT): SignInPage {
  const { id, browser } = signIn;
  const words = SIGN_IN_WORDS[browser.language];
  const error = errorOf(words, outcome, words.wrongCode);
  const fields = html`${codeField(words, error)}<p class="actions">${submitButton({ label: words.go })}</p>`;
  const recovery = `${SIGN_IN_PATH}/${id}/recovery-code?ui_locales=${browser.language}`;
  return {
    title: words.codeTitle,
    ...errorsOf('code', error),
    ...statusOf(outcome),
    content: html`<h1>${words.codeTitle}</h1><p>${words.codeText}</p>
${signInForm(signIn, 'second-factor', fields)}
<p><a href="${recovery}">${words.lostPhone}</a></p>${startOver(signIn, words)}`,
  };
}

export function recoveryPage(signIn: OpenSignIn, outcome = RIGHT): SignInPage {
  const { id, browser } = signIn;
  const words = SIGN_IN_WORDS[browser.language];
  const error = errorOf(words, outcome, words.wrongRecovery);
  const fields = html`${textField({
    ...{ name: 'recovery-code', label: words.recovery, width: 'code', maxLength: 20, error },
    ...{ autocomplete: 'off', required: true, spellcheck: false },
  })}<p class="actions">${submitButton({ label: words.go })}</p>`;
  return {
    title: words.recoveryTitle,
    ...errorsOf('recovery-code', error),
    ...statusOf(outcome),
    content: html`<h1>${words.recoveryTitle}</h1><p>${words.recoveryText}</p>
${signInForm(signIn, 'recovery-code', fields)}
<p><a href="${SIGN_IN_PATH}/${id}?ui_locales=${browser.language}">${words.backToCode}</a></p>`,
  };
}

/** @param mayKeep whether the old second factor may stay */
export async function enrolmentPage(
  signIn: OpenSignIn,
  { uri, secret }: OfferedSecret,
  mayKeep: boolean,
  outcome = RIGHT,
): Promise<SignInPage> {
  const words = SIGN_IN_WORDS[signIn.browser.language];
  const error = errorOf(words, outcome, words.wrongCode);
  const svg = await qrCodeOf(uri, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const fields = html`${codeField(words, error)}<p class="actions">${submitButton({ label: words.enrol })}</p>`;
  return {
    title: words.enrolTitle,
    ...errorsOf('code', error),
    ...statusOf(outcome),
    content: html`<h1>${words.enrolTitle}</h1><p>${mayKeep ? words.enrolAgain : words.enrolWhy}</p>
<ol><li>${words.enrolStep1}</li><li>${words.enrolStep2}</li><li>${words.enrolStep3}</li></ol>
<p class="qr-code" role="img" aria-label="${words.qrLabel}">${trustedHtml(svg)}</p>
<p>${words.enrolByHand}</p><p class="code" translate="no">${secret.replace(/.{4}(?=.)/g, '$& ')}</p>
${signInForm(signIn, 'enrolment', fields)}
${mayKeep && signInForm(signIn, 'enrolment/later', submitButton({ label: words.later, kind: 'link' }))}`,
  };
}

/** @param codes undefined where they were shown before: they are stored nowhere */
export function recoveryCodesPage(signIn: OpenSignIn, codes: readonly string[] | undefined): SignInPage {
  const words = SIGN_IN_WORDS[signIn.browser.language];
  const shown =
    codes &&
    html`<ul class="code-list" translate="no">${codes.map((code) => html`<li class="code">${code}</li>`)}</ul>`;
  const text =
    codes === undefined ? message('warning', html`<p>${words.codesGone}</p>`) : html`<p>${words.codesText}</p>`;
  return {
    title: words.codesTitle,
    content: html`<h1>${words.codesTitle}</h1>${text}${shown}
${signInForm(signIn, 'recovery-codes/kept', submitButton({ label: words.codesKept }))}
${codes === undefined && signInForm(signIn, 'recovery-codes/new', submitButton({ label: words.codesNew, kind: 'secondary' }))}`,
  };
}
