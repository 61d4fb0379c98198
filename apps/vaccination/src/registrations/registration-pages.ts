import type { Language } from '#libs/http';
import {
  choices,
  errorSummary,
  hiddenField,
  html,
  message,
  page,
  selectField,
  submitButton,
  textField,
  type Html,
  type Option,
  type TextFieldParts,
} from '#libs/pages';
import { SEXES } from '#libs/vocabulary';
import { WISHED_DOSES, WISHED_SESSIONS } from './registration.dto.js';
import { REGISTRATION_WORDS } from './registration-words.js';

export const REGISTRATION_PATH = '/vaccination/register';

export interface FormFault {
  /** The control that it is mended in; undefined for the whole form. */
  readonly control: string | undefined;
  readonly message: string;
}

/** What can be chosen, in the reader's language. */
export interface RegistrationChoices {
  readonly communes: readonly Option[];
  readonly groups: readonly Option[];
  readonly vaccines: readonly Option[];
}

export interface FilledForm {
  readonly language: Language;
  readonly key: string;
  readonly choices: RegistrationChoices;
  readonly valueOf: (name: string) => string | undefined;
  readonly faults: readonly FormFault[];
}

/** The form on one page, with what was sent before and what is wrong with it. */
export function formPage(form: FilledForm): string {
  const { language, key, faults } = form;
  const words = REGISTRATION_WORDS[language];
  const body = html`${errorSummary(
    language,
    faults.map(({ control, message: told }) => ({ field: control, message: told })),
  )}<h1>${words['title']}</h1>
<div class="text-column"><p>${words['lead']}</p>
<form method="post" action="${REGISTRATION_PATH}" novalidate>
${hiddenField('lang', language)}${hiddenField('key', key)}
<h2>${words['person']}</h2>${personFields(form)}
<h2>${words['relative']}</h2><p>${words['relativeHint']}</p>${relativeFields(form)}
<h2>${words['wishes']}</h2>${wishFields(form)}
${choices({ ...partsOf(form, 'consent', 'consent'), type: 'checkbox', options: [{ value: 'yes', label: words['consentYes'] ?? '' }], chosen: chosenOf(form, 'consent') })}
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

function personFields(form: FilledForm): Html[] {
  const words = REGISTRATION_WORDS[form.language];
  const { communes, groups } = form.choices;
  const sexes = SEXES.map((value) => ({ value, label: words[value] ?? value }));
  const select = (name: string, word: string, options: readonly Option[]): Html =>
    selectField({
      ...partsOf(form, name, word),
      options,
      value: form.valueOf(name),
      placeholder: words['choose'] ?? '',
    });
  return [
    text(form, 'person.fullName', 'fullName', { autocomplete: 'name' }),
    text(form, 'person.birth', 'birth', { hint: words['birthHint'], width: 'short' }),
    choices({
      ...partsOf(form, 'person.sex', 'sex'),
      type: 'radio',
      options: sexes,
      chosen: chosenOf(form, 'person.sex'),
    }),
    text(form, 'person.phone', 'phone', { type: 'tel', autocomplete: 'tel' }),
    optional(form, 'person.identityDocument', 'document'),
    optional(form, 'healthInsuranceNumber', 'insurance'),
    select('residence', 'residence', communes),
    optional(form, 'residence.address', 'address'),
    select('priorityGroup', 'group', groups),
    ...(['occupation', 'workUnit', 'ethnicity', 'email'] as const).map((name) => optional(form, name, name)),
  ];
}

function relativeFields(form: FilledForm): Html[] {
  return [
    optional(form, 'guardian.fullName', 'guardianName'),
    optional(form, 'guardian.phone', 'guardianPhone', { type: 'tel' }),
  ];
}

function wishFields(form: FilledForm): Html[] {
  const words = REGISTRATION_WORDS[form.language];
  const radios = (name: string, word: string, values: readonly string[]): Html => {
    const options = values.map((value) => ({ value, label: words[value] ?? value }));
    return choices({ ...partsOf(form, name, word), type: 'radio', options, chosen: chosenOf(form, name) });
  };
  return [
    radios('wishedDose', 'dose', WISHED_DOSES),
    selectField({
      ...{ ...partsOf(form, 'previousDose', 'previousVaccine'), options: form.choices.vaccines },
      ...{ value: form.valueOf('previousDose'), placeholder: words['choose'] ?? '' },
    }),
    optional(form, 'previousDose.on', 'previousDay', { hint: words['dayHint'], width: 'short' }),
    optional(form, 'wishedDay', 'wishedDay', { hint: words['dayHint'], width: 'short' }),
    radios('wishedSession', 'session', WISHED_SESSIONS),
  ];
}

type More = Partial<TextFieldParts>;

const text = (form: FilledForm, name: string, word: string, more: More = {}): Html =>
  textField({ ...partsOf(form, name, word), value: form.valueOf(name), ...more });

const optional = (form: FilledForm, name: string, word: string, more: More = {}): Html =>
  text(form, name, word, { hint: REGISTRATION_WORDS[form.language]['optional'], ...more });

function partsOf({ language, faults }: FilledForm, name: string, word: string) {
  const error = faults.find(({ control }) => control === name)?.message;
  return { name, label: REGISTRATION_WORDS[language][word] ?? word, error };
}

function chosenOf({ valueOf }: FilledForm, name: string): string[] {
  const value = valueOf(name);
  return value === undefined ? [] : [value];
}

const addressIn = (language: Language): string => `${REGISTRATION_PATH}?lang=${language}`;

function frameOf(language: Language, word: string) {
  const languageLinks = { vi: addressIn('vi'), en: addressIn('en') };
  return { title: REGISTRATION_WORDS[language][word] ?? '', language, languageLinks };
}
