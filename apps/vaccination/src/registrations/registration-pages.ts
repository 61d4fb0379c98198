import type { Language } from '#libs/http';
import {
  errorSummary,
  hiddenField,
  html,
  message,
  page,
  submitButton,
  textField,
  type Html,
  type Option,
} from '#libs/pages';
import { SEXES } from '#libs/vocabulary';
import {
  faultsOnTop,
  optionalIn,
  radiosIn,
  selectIn,
  textIn,
  tickIn,
  type FilledForm,
} from '../plain-pages/plain-form.js';
import { WISHED_DOSES, WISHED_SESSIONS } from './registration.dto.js';
import { REGISTRATION_WORDS } from './registration-words.js';

export const REGISTRATION_PATH = '/vaccination/register';

/** What can be chosen, in the reader's language. */
export interface RegistrationChoices {
  readonly communes: readonly Option[];
  readonly groups: readonly Option[];
  readonly vaccines: readonly Option[];
}

export interface FilledRegistration extends Omit<FilledForm, 'words'> {
  readonly key: string;
  readonly choices: RegistrationChoices;
}

/** The form on one page, with what was sent before and what is wrong with it. */
export function formPage({ key, choices, ...filled }: FilledRegistration): string {
  const { language, faults } = filled;
  const words = REGISTRATION_WORDS[language];
  const form = { ...filled, words };
  const body = html`${faultsOnTop(form)}<h1>${words['title']}</h1>
<div class="text-column"><p>${words['lead']}</p>
<form method="post" action="${REGISTRATION_PATH}" novalidate>
${hiddenField('lang', language)}${hiddenField('key', key)}
<h2>${words['person']}</h2>${personFields(form, choices)}
<h2>${words['relative']}</h2><p>${words['relativeHint']}</p>${relativeFields(form)}
<h2>${words['wishes']}</h2>${wishFields(form, choices)}
${tickIn(form, 'consent', 'consent', 'consentYes')}
<div class="actions">${submitButton({ label: words['send'] ?? '' })}</div>
</form></div>`;
  return page({ ...frameOf(language, 'title'), body, hasErrors: faults.length > 0 });
}

/** Where the code is typed that came by SMS. */
export function codePage(language: Language, id: string, fault?: string): string {
  const words = REGISTRATION_WORDS[language];
  const faults = fault === undefined ? [] : [{ field: 'code', message: fault }];
  const body = html`${errorSummary(language, faults)}<h1>${words['codeTitle']}</h1>
<div class="text-column">${message('notice', html`<p>${words['sent']}</p>`)}
<form method="post" action="${REGISTRATION_PATH}/codes" novalidate>
${hiddenField('lang', language)}${hiddenField('id', id)}
${textField({ name: 'code', label: words['code'] ?? '', error: fault, inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 6, width: 'code' })}
<div class="actions">${submitButton({ label: words['confirm'] ?? '' })}</div>
</form></div>`;
  return page({ ...frameOf(language, 'codeTitle'), body, hasErrors: fault !== undefined });
}

export function donePage(language: Language): string {
  const words = REGISTRATION_WORDS[language];
  const body = html`<h1>${words['doneTitle']}</h1>
<div class="text-column">${message('success', html`<p>${words['done']}</p>`)}
<p><a href="${addressIn(language)}">${words['again']}</a></p></div>`;
  return page({ ...frameOf(language, 'doneTitle'), body });
}

function personFields(form: FilledForm, { communes, groups }: RegistrationChoices): Html[] {
  return [
    textIn(form, 'person.fullName', 'fullName', { autocomplete: 'name' }),
    textIn(form, 'person.birth', 'birth', { hint: form.words['birthHint'], width: 'short' }),
    radiosIn(form, 'person.sex', 'sex', SEXES),
    textIn(form, 'person.phone', 'phone', { type: 'tel', autocomplete: 'tel' }),
    optionalIn(form, 'person.identityDocument', 'document'),
    optionalIn(form, 'healthInsuranceNumber', 'insurance'),
    selectIn(form, 'residence', 'residence', communes),
    optionalIn(form, 'residence.address', 'address'),
    selectIn(form, 'priorityGroup', 'group', groups),
    ...(['occupation', 'workUnit', 'ethnicity', 'email'] as const).map((name) => optionalIn(form, name, name)),
  ];
}

function relativeFields(form: FilledForm): Html[] {
  return [
    optionalIn(form, 'guardian.fullName', 'guardianName'),
    optionalIn(form, 'guardian.phone', 'guardianPhone', { type: 'tel' }),
  ];
}

function wishFields(form: FilledForm, { vaccines }: RegistrationChoices): Html[] {
  const day = { hint: form.words['dayHint'], width: 'short' } as const;
  return [
    radiosIn(form, 'wishedDose', 'dose', WISHED_DOSES),
    selectIn(form, 'previousDose', 'previousVaccine', vaccines),
    optionalIn(form, 'previousDose.on', 'previousDay', day),
    optionalIn(form, 'wishedDay', 'wishedDay', day),
    radiosIn(form, 'wishedSession', 'session', WISHED_SESSIONS),
  ];
}

const addressIn = (language: Language): string => `${REGISTRATION_PATH}?lang=${language}`;

function frameOf(language: Language, word: string) {
  const languageLinks = { vi: addressIn('vi'), en: addressIn('en') };
  return { title: REGISTRATION_WORDS[language][word] ?? '', language, languageLinks };
}
