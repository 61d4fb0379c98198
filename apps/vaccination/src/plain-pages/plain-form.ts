import type { Language } from '#libs/http';
import {
  choices,
  errorSummary,
  selectField,
  textField,
  type Html,
  type Option,
  type TextFieldParts,
} from '#libs/pages';

export type Words = Readonly<Record<string, string>>;

export interface FormFault {
  /** The control that it is mended in; undefined for the whole form. */
  readonly control: string | undefined;
  readonly message: string;
}

export interface FilledForm {
  readonly language: Language;
  readonly words: Words;
  readonly valueOf: (name: string) => string | undefined;
  readonly faults: readonly FormFault[];
}

type More = Partial<TextFieldParts>;

/** Every fault, leading to its control. */
export const faultsOnTop = ({ language, faults }: Pick<FilledForm, 'language' | 'faults'>): Html | undefined =>
  errorSummary(
    language,
    faults.map(({ control, message }) => ({ field: control, message })),
  );

export const textIn = (form: FilledForm, name: string, word: string, more: More = {}): Html =>
  textField({ ...partsOf(form, name, word), value: form.valueOf(name), ...more });

export const optionalIn = (form: FilledForm, name: string, word: string, more: More = {}): Html =>
  textIn(form, name, word, { hint: form.words['optional'], ...more });

export const selectIn = (
  form: FilledForm,
  name: string,
  word: string,
  options: readonly Option[],
  hint?: string,
): Html =>
  selectField({
    ...{ ...partsOf(form, name, word), options, value: form.valueOf(name), placeholder: form.words['choose'] ?? '' },
    ...(hint !== undefined && { hint }),
  });

/** One of these, each in the words of the page. */
export const radiosIn = (form: FilledForm, name: string, word: string, values: readonly string[]): Html => {
  const options = values.map((value) => ({ value, label: form.words[value] ?? value }));
  return choices({ ...partsOf(form, name, word), type: 'radio', options, chosen: chosenOf(form, name) });
};

/** One box that is ticked or not; never by itself. */
export const tickIn = (form: FilledForm, name: string, word: string, label: string): Html =>
  choices({
    ...{ ...partsOf(form, name, word), type: 'checkbox', chosen: chosenOf(form, name) },
    options: [{ value: 'yes', label: form.words[label] ?? '' }],
  });

export function partsOf({ words, faults }: FilledForm, name: string, word: string) {
  return { name, label: words[word] ?? word, error: faults.find(({ control }) => control === name)?.message };
}

function chosenOf({ valueOf }: FilledForm, name: string): string[] {
  const value = valueOf(name);
  return value === undefined ? [] : [value];
}
