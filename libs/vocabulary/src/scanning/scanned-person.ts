import { citizenIdWarnings } from '../identity/citizen-id-digits.js';
import type { IdentityDocumentKind } from '../identity/identity-document.js';
import type { Sex } from '../identity/sex.js';
import { foldName } from '../names/fold-name.js';
import { parseFullName } from '../names/full-name.js';
import type { LocalDay } from '../time/local-day.js';
import type { ScannedBirth } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';

interface Read<T> {
  readonly value?: T;
  readonly warnings: readonly ScanWarning[];
}

const TEXT_CHARACTERS_MAX = 500;

/** Spaces of every kind become one; what is longer than any name or address is cut. */
export function tidy(text: string): string {
  return text
    .slice(0, TEXT_CHARACTERS_MAX)
    .toWellFormed()
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

export function readName(text: string): Read<string> {
  const name = tidy(text);
  if (name === '') return { warnings: ['name-missing'] };
  const warnings: ScanWarning[] = [];
  if (/\p{N}/u.test(name)) warnings.push('name-with-digits');
  else if (!parseFullName(name).ok) warnings.push('name-malformed');
  const isLatin = /\p{Script=Latin}/u.test(name);
  if (isLatin && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(name)) warnings.push('mixed-scripts');
  return { value: name, warnings };
}

/** Twelve digits are a citizen id, nine an older identity card; anything else is taken for a passport. */
export function readDocument(text: string): {
  readonly documentKind?: IdentityDocumentKind;
  readonly documentNumber?: string;
  readonly warnings: readonly ScanWarning[];
} {
  const number = tidy(text).replaceAll(' ', '').toUpperCase();
  if (/^\d{12}$/.test(number)) return { documentKind: 'citizen-id', documentNumber: number, warnings: [] };
  if (/^\d{9}$/.test(number)) return { documentKind: 'old-identity-card', documentNumber: number, warnings: [] };
  // A spreadsheet drops the first nought; no passport is eleven digits.
  if (/^\d{11}$/.test(number)) {
    return { documentKind: 'citizen-id', documentNumber: `0${number}`, warnings: ['leading-zero-restored'] };
  }
  if (/^[A-Z0-9]{6,20}$/.test(number)) {
    const warnings: ScanWarning[] = /[A-Z]/.test(number) ? [] : ['document-kind-unclear'];
    return { documentKind: 'passport', documentNumber: number, warnings };
  }
  return { ...(number === '' ? {} : { documentNumber: number }), warnings: ['document-number-malformed'] };
}

/** The words of the citizen card; empty or anything else is unknown. */
const SEX_WORDS: Readonly<Record<string, Sex>> = { NAM: 'male', NU: 'female', KHAC: 'other' };
export const SEX_PRINTED: Readonly<Record<Sex, string>> = { male: 'Nam', female: 'Nữ', other: 'Khác' };

export function readSexWord(text: string): Read<Sex> {
  const value = SEX_WORDS[foldName(tidy(text))];
  return value ? { value, warnings: [] } : { warnings: ['sex-unknown'] };
}

/** Of the national personal code and of the health-insurance card: 1 male, 2 female. */
export function readSexDigit(text: string): Read<Sex> {
  const digit = text.trim();
  if (digit === '1') return { value: 'male', warnings: [] };
  return digit === '2' ? { value: 'female', warnings: [] } : { warnings: ['sex-unknown'] };
}

export function printSexDigit(sex: Sex | undefined): string {
  if (sex === 'male') return '1';
  return sex === 'female' ? '2' : '0';
}

interface Person extends ScannedBirth {
  readonly documentKind?: IdentityDocumentKind;
  readonly documentNumber?: string;
  readonly sex?: Sex;
  readonly issuedOn?: LocalDay;
}

/** What in the same text cannot all be true. */
export function contradictions(person: Person, today: LocalDay): ScanWarning[] {
  const warnings: ScanWarning[] = [];
  const { documentKind, documentNumber, birthDate, birthYear, sex = 'other', issuedOn } = person;
  if (documentKind === 'citizen-id' && documentNumber !== undefined && birthYear !== undefined) {
    const birth = { precision: 'year', year: birthYear } as const;
    warnings.push(...citizenIdWarnings(documentNumber, { sex, birth }));
  }
  if (issuedOn !== undefined && issuedOn > today) warnings.push('issued-in-the-future');
  const bornFrom = birthDate ?? (birthYear === undefined ? undefined : `${birthYear}-01-01`);
  if (issuedOn !== undefined && bornFrom !== undefined && issuedOn < bornFrom) warnings.push('issued-before-birth');
  return warnings;
}
