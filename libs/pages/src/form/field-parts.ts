import { html, type Html, type HtmlValue } from '../html/html.js';

/** What every field of a form has. */
export interface FieldParts {
  /** Also the `id` of the control, which errors link to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: HtmlValue;
  readonly error?: string | undefined;
}

/** Label above, then hint, then error, then the control itself. */
export function framed(parts: FieldParts, control: Html, className = ''): Html {
  return html`<div class="field${className}${errorClass(parts)}"><label for="${parts.name}">${parts.label}</label>
${notes(parts)}${control}</div>
`;
}

export const errorClass = ({ error }: FieldParts): string => (error === undefined ? '' : ' field-with-error');

export const notes = ({ name, hint, error }: FieldParts): HtmlValue => [
  hint !== undefined && html`<div class="field-hint" id="${name}-hint">${hint}</div>`,
  error !== undefined && html`<div class="field-error" id="${name}-error">${error}</div>`,
];

/** Ties hint and error to the control, for screen readers. */
export function description({ name, hint, error }: FieldParts): Record<string, string | undefined> {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean);
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': error === undefined ? undefined : 'true',
  };
}
