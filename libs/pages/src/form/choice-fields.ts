import { attributes, html, type Html } from '../html/html.js';
import { description, errorClass, framed, notes, type FieldParts } from './field-parts.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectParts extends FieldParts {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** Shown first, with an empty value, while nothing is chosen. */
  readonly placeholder?: string;
  readonly required?: boolean;
}

export function selectField(parts: SelectParts): Html {
  const { name, options, value, placeholder, required } = parts;
  const all = placeholder === undefined ? options : [{ value: '', label: placeholder }, ...options];
  const items = all.map(
    (option) =>
      html`<option${attributes({ value: option.value, selected: option.value === value })}>${option.label}</option>`,
  );
  return framed(
    parts,
    html`<select${attributes({ id: name, name, required, ...description(parts) })}>${items}</select>`,
  );
}

export interface ChoicesParts extends FieldParts {
  /** `radio` for one answer, `checkbox` for any number. */
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen?: readonly string[];
  /** Of radio buttons; a browser cannot ask for one of several boxes. */
  readonly required?: boolean;
}

/** Radio buttons or boxes under one question. The first has the name as its id, so that an error can lead to it. */
export function choices(parts: ChoicesParts): Html {
  const items = parts.options.map((option, index) => choice(parts, option, index));
  return html`<fieldset class="field${errorClass(parts)}"${attributes(description(parts))}><legend>${parts.label}</legend>
${notes(parts)}${items}</fieldset>
`;
}

function choice({ name, type, chosen = [], required }: ChoicesParts, { value, label }: Option, index: number): Html {
  const id = index === 0 ? name : `${name}-${index}`;
  const checked = chosen.includes(value);
  const control = attributes({ id, type, name, value, checked, required: required && type === 'radio' });
  return html`<div class="choice"><input${control}><label for="${id}">${label}</label></div>`;
}
