import type { Language } from '#libs/http';
import { attributes, html, type Html, type HtmlValue } from '../html/html.js';
import { FRAME_WORDS } from '../page/frame-words.js';

export interface FieldError {
  /** The field's name; undefined for an error of the whole form. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Stands above the heading of a form that came back: lists every error and leads to its field. Nothing without any. */
export function errorSummary(language: Language, errors: readonly FieldError[]): Html | undefined {
  if (errors.length === 0) return undefined;
  const items = errors.map(({ field, message }) =>
    field === undefined ? html`<li>${message}</li>` : html`<li><a href="#${field}">${message}</a></li>`,
  );
  return html`<div class="message message-error" role="alert" id="errors"><h2>${FRAME_WORDS[language].errorsTitle}</h2>
<ul>${items}</ul></div>
`;
}

export type Tone = 'notice' | 'success' | 'warning' | 'error';

export const message = (tone: Tone, content: HtmlValue): Html =>
  html`<div class="message message-${tone}"${attributes({ role: tone === 'error' ? 'alert' : undefined })}>${content}</div>`;

export interface ButtonParts {
  readonly label: string;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'link';
  /** What the form says of the button that was pressed. */
  readonly name?: string;
  readonly value?: string;
}

const BUTTON_CLASSES = {
  primary: 'button',
  secondary: 'button button-secondary',
  danger: 'button button-danger',
  link: 'button-link',
} as const;

/** Sends the form that it stands in. */
export function submitButton({ label, kind = 'primary', name, value }: ButtonParts): Html {
  return html`<button${attributes({ class: BUTTON_CLASSES[kind], type: 'submit', name, value })}>${label}</button>`;
}
