import QRCode from 'qrcode';
import type { Language } from '#libs/http';
import { errorSummary, hiddenField, html, message, page, submitButton, trustedHtml, type Html } from '#libs/pages';
import { DECLARATION_FORMS, type DeclarationFormCode, type Questionnaire } from '#libs/vocabulary';
import { PLAIN_WORDS } from './plain-words.js';
import { controlsFor, type Drawing } from './question-controls.js';

export interface FormFault {
  /** The control that it is mended in; undefined for the whole form. */
  readonly control: string | undefined;
  /** As it stands beside the control; the summary puts the label before it. */
  readonly message: string;
  readonly label?: string | undefined;
}

export const PLAIN_FORM_PATH = '/declare/plain';

/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE_MODULES = 4;

/** The form on one page, with what was sent before and what is wrong with it. */
export function formPage(drawing: Drawing, key: string, faults: readonly FormFault[]): string {
  const { language, questionnaire } = drawing;
  const words = PLAIN_WORDS[language];
  const { form, version, title, notice, pages } = questionnaire;
  const errors = faults.map(({ control, label, message: text }) => ({
    field: control,
    message: label === undefined ? text : `${label}: ${text}`,
  }));
  const questions = pages.map(({ title: heading, questions: asked }) => {
    const controls = asked.map((question) => controlsFor(question, drawing));
    return asked.length > 1 ? html`<h2>${heading[language]}</h2>${controls}` : controls;
  });
  const body = html`${errorSummary(language, errors)}<h1>${title[language]}</h1>
<div class="text-column">
<form method="post" action="${PLAIN_FORM_PATH}" novalidate>
${hiddenField('form', form)}${hiddenField('version', String(version))}${hiddenField('lang', language)}${hiddenField('key', key)}
${questions}
${notice && message('warning', html`<p>${notice[language]}</p>`)}
<div class="actions">${submitButton({ label: words.send })}</div>
</form>
${otherForms(form, language)}
</div>`;
  return page({
    ...{ title: title[language], language, body, hasErrors: faults.length > 0 },
    languageLinks: { vi: addressOf(form, 'vi'), en: addressOf(form, 'en') },
  });
}

/** What was decided, and the code to show, which a checkpoint scans. */
export async function outcomePage(
  { form, title }: Questionnaire,
  language: Language,
  taken: { readonly code: string; readonly outcome: 'clear' | 'attention' },
): Promise<string> {
  const words = PLAIN_WORDS[language];
  const options = { type: 'svg', margin: QUIET_ZONE_MODULES, errorCorrectionLevel: 'M' } as const;
  const image = trustedHtml(await QRCode.toString(`LC1.D.${taken.code}`, options));
  const tone = taken.outcome === 'clear' ? 'success' : 'warning';
  const body = html`<h1>${words.taken}</h1>
<div class="text-column">
<p>${title[language]}</p>
${message(tone, html`<p>${words.outcome[taken.outcome]}</p>`)}
<h2>${words.yourCode}</h2>
<p class="code">${taken.code}</p>
<div class="qr-code" role="img" aria-label="${words.yourCode}: ${taken.code}">${image}</div>
<p>${words.keepCode}</p>
<p><a href="${addressOf(form, language)}">${words.again}</a></p>
</div>`;
  return page({ title: words.taken, language, body });
}

function otherForms(current: DeclarationFormCode, language: Language): Html {
  const words = PLAIN_WORDS[language];
  const others = DECLARATION_FORMS.filter((form) => form !== current);
  const links = others.map((form) => html`<li><a href="${addressOf(form, language)}">${words.forms[form]}</a></li>`);
  return html`<h2>${words.otherForms}</h2><ul>${links}</ul>`;
}

function addressOf(form: DeclarationFormCode, language: Language): string {
  return `${PLAIN_FORM_PATH}?form=${form}&lang=${language}`;
}
