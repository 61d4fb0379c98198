import { parseBirth, type BirthInput } from '../ages/birth.js';
import { parseIdentityDocument } from '../identity/identity-document.js';
import type { Sex } from '../identity/sex.js';
import { parseFullName } from '../names/full-name.js';
import type { Parsed } from '../parsing/parsed.js';
import { parsePhone } from '../phones/phone.js';
import type { Residence, StatedPerson } from './stated-person.js';

/** The person as the form has it: every field is laid out well, none is normalised yet. */
export interface FilledPerson {
  readonly fullName: string;
  readonly birth: BirthInput;
  readonly sex: Sex;
  readonly nationality?: string;
  readonly phone: string;
  readonly identityDocument?: { readonly kind: string; readonly number: string; readonly read?: 'card' | 'typed' };
  readonly residence:
    | { readonly communeCode: string; readonly address?: string }
    | { readonly provinceCode: string; readonly text?: string }
    | { readonly unknown: true };
  readonly guardian?: { readonly fullName: string; readonly phone: string };
}

export type PersonRead =
  | { readonly ok: true; readonly person: StatedPerson; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly path: string };

type Fields = Readonly<Record<string, Parsed<unknown>>>;

/** Reads the person on the day of the act: nobody is tested or vaccinated before being born. */
export function readPerson(form: FilledPerson, onDay: string): PersonRead {
  const birth = parseBirth(form.birth, onDay);
  if (!birth.ok) return refusedAt(birth.code, `birth.${form.birth.year === undefined ? 'date' : 'year'}`);
  const { sex, guardian, identityDocument: given } = form;
  const name = parseFullName(form.fullName);
  const phone = parsePhone(form.phone);
  const document = given && parseIdentityDocument(given, { sex, birth: birth.value });
  const guardianName = guardian && parseFullName(guardian.fullName);
  const guardianPhone = guardian && parsePhone(guardian.phone);
  const read: Fields = {
    fullName: name,
    phone,
    ...(document && { 'identityDocument.number': document }),
    ...(guardianName && { 'guardian.fullName': guardianName }),
    ...(guardianPhone && { 'guardian.phone': guardianPhone }),
  };
  const wrong = Object.entries(read).find(([, field]) => !field.ok);
  if (wrong && !wrong[1].ok) return refusedAt(wrong[1].code, wrong[0]);
  const person: StatedPerson = {
    fullName: valueOf(name),
    birth: birth.value,
    sex,
    nationality: form.nationality ?? null,
    phone: valueOf(phone),
    ...(document && { identityDocument: valueOf(document), documentRead: given.read ?? 'typed' }),
    residence: residenceOf(form.residence),
    ...(guardianName &&
      guardianPhone && { guardian: { fullName: valueOf(guardianName), phone: valueOf(guardianPhone) } }),
  };
  return { ok: true, person, warnings: Object.values(read).flatMap((field) => (field.ok ? field.warnings : [])) };
}

function residenceOf(given: FilledPerson['residence']): Residence {
  if ('communeCode' in given) {
    const { communeCode, address } = given;
    return { kind: 'commune', communeCode, ...(address !== undefined && { address: address.normalize('NFC').trim() }) };
  }
  if ('provinceCode' in given) {
    const { provinceCode, text } = given;
    return { kind: 'outside', provinceCode, ...(text !== undefined && { address: text.normalize('NFC').trim() }) };
  }
  return { kind: 'unknown' };
}

function refusedAt(code: string, path: string): PersonRead {
  return { ok: false, code, path: `person.${path}` };
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new TypeError('A refused field was read');
  return parsed.value;
}
