import { isUtf8 } from 'node:buffer';
import { Refused } from '../problem/refused.js';

/** Fields of one form; the longest real one has about a hundred. */
const FORM_FIELDS_MAX = 500;
const UNSTORABLE = new RegExp(`[${String.fromCharCode(0)}]|\\p{Surrogate}`, 'u');

/** What a form says: every field with all its values, in order. */
export type FormBody = ReadonlyMap<string, readonly string[]>;

/**
 * Parses `application/x-www-form-urlencoded` and refuses what no database stores, as with JSON.
 * @throws Refused 400
 */
export function parseFormBody(bytes: Buffer): FormBody {
  if (!isUtf8(bytes)) throw new Refused('invalid-encoding', { status: 400 });
  const fields = [...new URLSearchParams(bytes.toString('utf8'))];
  if (fields.length > FORM_FIELDS_MAX) throw new Refused('invalid-request', { status: 400 });
  const form = new Map<string, string[]>();
  for (const [name, value] of fields) addField(form, name, value);
  return form;
}

/** @throws Refused 400 for what no database stores */
export function addField(form: Map<string, string[]>, name: string, value: string): void {
  if (UNSTORABLE.test(name) || UNSTORABLE.test(value)) throw new Refused('invalid-encoding', { status: 400 });
  form.set(name, [...(form.get(name) ?? []), value]);
}

/** The first value of a field, or an empty text. */
export const fieldOf = (form: FormBody, name: string): string => form.get(name)?.[0] ?? '';
