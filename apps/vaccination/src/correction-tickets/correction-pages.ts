import type { Language } from '#libs/http';
import {
  fileField,
  hiddenField,
  html,
  message,
  page,
  submitButton,
  textArea,
  type Html,
  type Option,
} from '#libs/pages';
import { CORRECTION_KINDS, SEXES } from '#libs/vocabulary';
import {
  faultsOnTop,
  optionalIn,
  partsOf,
  radiosIn,
  selectIn,
  textIn,
  type FilledForm,
} from '../plain-pages/plain-form.js';
import { PROOF_MEDIA_TYPES } from './correction-proof.rules.js';
import type { FollowedCorrection } from './correction-ticket.dto.js';
import { CORRECTION_WORDS } from './correction-words.js';

export const CORRECTIONS_PATH = '/vaccination/corrections';
const FOLLOW_PATH = `${CORRECTIONS_PATH}/follow`;

/** What can be chosen, in the reader's language. */
export interface CorrectionChoices {
  readonly communes: readonly Option[];
  readonly vaccines: readonly Option[];
  readonly facilities: readonly Option[];
}

export interface FilledCorrection extends Omit<FilledForm, 'words'> {
  readonly key: string;
  readonly choices: CorrectionChoices;
}

/** What is wrong, on one page, with what was sent before and what is wrong with that. */
export function askPage({ key, choices, ...filled }: FilledCorrection): string {
  const { language, faults } = filled;
  const words = CORRECTION_WORDS[language];
  const form = { ...filled, words };
  const body = html`${faultsOnTop(form)}<h1>${words['title']}</h1>
<div class="text-column"><p>${words['lead']}</p>
<p><a href="${FOLLOW_PATH}?lang=${language}">${words['toFollow']}</a></p>
<form method="post" action="${CORRECTIONS_PATH}" novalidate>
${hiddenField('lang', language)}${hiddenField('key', key)}
${radiosIn(form, 'kind', 'kind', CORRECTION_KINDS)}
<h2>${words['person']}</h2>${personFields(form, choices)}
<h2>${words['dose']}</h2><p>${words['doseHint']}</p>${doseFields(form, choices)}
<h2>${words['rightDose']}</h2><p>${words['rightDoseHint']}</p>${rightDoseFields(form, choices)}
${selectIn(form, 'facilityCode', 'facility', choices.facilities, words['facilityHint'])}
<h2>${words['rightPerson']}</h2><p>${words['rightPersonHint']}</p>${rightPersonFields(form)}
${textArea({ ...partsOf(form, 'note', 'note'), hint: words['optional'], value: form.valueOf('note') })}
<h2>${words['relative']}</h2><p>${words['relativeHint']}</p>${relativeFields(form)}
<div class="actions">${submitButton({ label: words['send'] ?? '' })}</div>
</form></div>`;
  return page({ ...frameOf(language, 'title'), body, hasErrors: faults.length > 0 });
}

/** Where the code is typed that came by SMS, and the proof chosen. */
export function proofPage(form: Omit<FilledForm, 'words'>, id: string): string {
  const { language, faults } = form;
  const words = CORRECTION_WORDS[language];
  const filled = { ...form, words };
  const code = { inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 6, width: 'code' } as const;
  const body = html`${faultsOnTop(form)}<h1>${words['codeTitle']}</h1>
<div class="text-column">${message('notice', html`<p>${words['sent']}</p>`)}
<form method="post" action="${CORRECTIONS_PATH}/codes" enctype="multipart/form-data" novalidate>
${hiddenField('lang', language)}${hiddenField('id', id)}
${textIn(filled, 'code', 'code', code)}${proofField(filled)}
<div class="actions">${submitButton({ label: words['confirm'] ?? '' })}</div>
</form></div>`;
  return page({ ...frameOf(language, 'codeTitle'), body, hasErrors: faults.length > 0 });
}

export function donePage(language: Language, { ticket, answerBy }: FollowedCorrection): string {
  const words = CORRECTION_WORDS[language];
  const told = html`<p>${words['ticket']}: <strong>${ticket}</strong></p>
<p>${words['answerBy']} ${dayIn(answerBy)}.</p><p>${words['keep']}</p>`;
  const body = html`<h1>${words['doneTitle']}</h1>
<div class="text-column">${message('success', told)}
<p><a href="${FOLLOW_PATH}?lang=${language}">${words['followTitle']}</a></p>
<p><a href="${addressIn(language)}">${words['again']}</a></p></div>`;
  return page({ ...frameOf(language, 'doneTitle'), body });
}

/** Where ticket and phone are typed. */
export function followPage(form: Omit<FilledForm, 'words'>): string {
  const { language, faults } = form;
  const words = CORRECTION_WORDS[language];
  const filled = { ...form, words };
  const body = html`${faultsOnTop(form)}<h1>${words['followTitle']}</h1>
<div class="text-column"><p>${words['followLead']}</p>
<form method="post" action="${FOLLOW_PATH}" novalidate>
${hiddenField('lang', language)}
${textIn(filled, 'ticket', 'ticket', { spellcheck: false })}
${textIn(filled, 'phone', 'phone', { type: 'tel', autocomplete: 'tel' })}
<div class="actions">${submitButton({ label: words['follow'] ?? '' })}</div>
</form></div>`;
  return page({ ...frameOf(language, 'followTitle', FOLLOW_PATH), body, hasErrors: faults.length > 0 });
}

/** What has become of a ticket; with a form for better proof where that is asked for. */
export function statePage(form: Omit<FilledForm, 'words'>, followed: FollowedCorrection, phone: string): string {
  const { language, faults } = form;
  const words = CORRECTION_WORDS[language];
  const { state, ticket, refusals, note, answerBy, document } = followed;
  const tone = { accepted: 'success', refused: 'warning', 'sent-back': 'warning' } as const;
  const until = state === 'sent-back' ? words['sendBy'] : words['answerBy'];
  const reasons = refusals.map(({ text }) => html`<li>${text[language]}</li>`);
  const told = html`<p>${words[state]}</p>
${refusals.length > 0 && html`<p>${words['reasons']}${document === null ? '' : ` (${document})`}:</p><ul>${reasons}</ul>`}
${note !== null && html`<p>${words['fromOfficer']}: ${note}</p>`}
${answerBy !== null && html`<p>${until} ${dayIn(answerBy)}.</p>`}`;
  const body = html`${faultsOnTop(form)}<h1>${words['stateTitle']}</h1>
<div class="text-column"><p>${words['ticket']}: <strong>${ticket}</strong></p>
${message(state in tone ? tone[state as keyof typeof tone] : 'notice', told)}
${state === 'sent-back' && betterProof({ ...form, words }, ticket, phone)}
<p><a href="${addressIn(language)}">${words['again']}</a></p></div>`;
  return page({ ...frameOf(language, 'stateTitle', FOLLOW_PATH), body, hasErrors: faults.length > 0 });
}

function betterProof(form: FilledForm, ticket: string, phone: string): Html {
  return html`<form method="post" action="${CORRECTIONS_PATH}/proofs" enctype="multipart/form-data" novalidate>
${hiddenField('lang', form.language)}${hiddenField('ticket', ticket)}${hiddenField('phone', phone)}${proofField(form)}
<div class="actions">${submitButton({ label: form.words['sendAgain'] ?? '' })}</div>
</form>`;
}

const proofField = (form: FilledForm): Html =>
  fileField({
    ...{ ...partsOf(form, 'proof', 'proof'), hint: form.words['proofHint'] },
    ...{ accept: PROOF_MEDIA_TYPES, multiple: true },
  });

function personFields(form: FilledForm, { communes }: CorrectionChoices): Html[] {
  return [
    textIn(form, 'person.fullName', 'fullName', { autocomplete: 'name' }),
    textIn(form, 'person.birth', 'birth', { hint: form.words['birthHint'], width: 'short' }),
    radiosIn(form, 'person.sex', 'sex', SEXES),
    textIn(form, 'person.phone', 'phone', { type: 'tel', autocomplete: 'tel' }),
    optionalIn(form, 'person.identityDocument', 'document'),
    selectIn(form, 'residence', 'residence', communes),
    optionalIn(form, 'residence.address', 'address'),
  ];
}

function doseFields(form: FilledForm, { vaccines }: CorrectionChoices): Html[] {
  return [
    textIn(form, 'dose.on', 'doseDay', { hint: form.words['dayHint'], width: 'short' }),
    selectIn(form, 'dose.vaccine', 'doseVaccine', vaccines),
  ];
}

function rightDoseFields(form: FilledForm, { vaccines }: CorrectionChoices): Html[] {
  return [
    textIn(form, 'rightDose.on', 'rightDay', { hint: form.words['dayHint'], width: 'short' }),
    selectIn(form, 'rightDose.vaccine', 'rightVaccine', vaccines),
    optionalIn(form, 'rightDose.lot', 'lot'),
    optionalIn(form, 'rightDose.doseNumber', 'doseNumber', { inputMode: 'numeric', width: 'short' }),
    optionalIn(form, 'rightDose.place', 'place'),
  ];
}

function rightPersonFields(form: FilledForm): Html[] {
  return [
    optionalIn(form, 'rightPerson.fullName', 'rightName'),
    optionalIn(form, 'rightPerson.birth', 'rightBirth', { hint: form.words['birthHint'], width: 'short' }),
    radiosIn(form, 'rightPerson.sex', 'rightSex', SEXES),
    optionalIn(form, 'rightPerson.identityDocument', 'rightDocument'),
  ];
}

function relativeFields(form: FilledForm): Html[] {
  return [
    optionalIn(form, 'guardian.fullName', 'guardianName'),
    optionalIn(form, 'guardian.phone', 'guardianPhone', { type: 'tel' }),
  ];
}

const dayIn = (day: string | null): string => (day ?? '').split('-').reverse().join('/');

const addressIn = (language: Language, path = CORRECTIONS_PATH): string => `${path}?lang=${language}`;

function frameOf(language: Language, word: string, path = CORRECTIONS_PATH) {
  const languageLinks = { vi: addressIn('vi', path), en: addressIn('en', path) };
  return { title: CORRECTION_WORDS[language][word] ?? '', language, languageLinks };
}
