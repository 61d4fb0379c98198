import { attributes, html, type Html } from '../html/html.js';
import { description, framed, type FieldParts } from './field-parts.js';

export interface TextFieldParts extends FieldParts {
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'date' | 'number' | 'search';
  readonly value?: string | undefined;
  /** A token of HTML's autofill, such as `current-password` or `one-time-code`. */
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly width?: 'full' | 'code' | 'short';
  readonly spellcheck?: boolean;
}

/** A control of one line. */
export function textField(parts: TextFieldParts): Html {
  const { name, type = 'text', value, autocomplete, inputMode, maxLength, required, spellcheck, width } = parts;
  const control = html`<input${attributes({
    id: name,
    name,
    type,
    value,
    autocomplete,
    inputmode: inputMode,
    maxlength: maxLength,
    required,
    spellcheck: spellcheck === undefined ? undefined : String(spellcheck),
    ...description(parts),
  })}>`;
  return framed(parts, control, width === undefined || width === 'full' ? '' : ` field-${width}`);
}

export interface TextAreaParts extends FieldParts {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
}

export function textArea(parts: TextAreaParts): Html {
  const { name, rows = 4, maxLength, required, value } = parts;
  const named = attributes({ id: name, name, rows, maxlength: maxLength, required, ...description(parts) });
  return framed(parts, html`<textarea${named}>${value}</textarea>`);
}

export interface FileFieldParts extends FieldParts {
  /** Media types that the browser offers; the server looks at the bytes. */
  readonly accept: readonly string[];
  readonly multiple?: boolean;
}

/** Of a form whose `enctype` is `multipart/form-data`. A browser shows no file again that was chosen before. */
export function fileField(parts: FileFieldParts): Html {
  const { name, accept, multiple } = parts;
  const given = { id: name, name, type: 'file', accept: accept.join(','), multiple };
  return framed(parts, html`<input${attributes({ ...given, ...description(parts) })}>`);
}

/** What the form carries along unseen. */
export const hiddenField = (name: string, value: string): Html =>
  html`<input${attributes({ type: 'hidden', name, value })}>`;
