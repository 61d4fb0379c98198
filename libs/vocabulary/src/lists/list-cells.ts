import { parseBirth, type Birth } from '../ages/birth.js';
import { parseIdentityDocument, type IdentityDocument } from '../identity/identity-document.js';
import type { Sex } from '../identity/sex.js';
import type { Parsed } from '../parsing/parsed.js';
import type { LocalDay } from '../time/local-day.js';
import { parseListDate, type DateOrder } from './list-times.js';

const CITIZEN_ID_DIGITS = 12;
/** What is left of a phone and of a citizen id whose leading zeros a spreadsheet has dropped. */
const PHONE_WITHOUT_ZERO = /^[235789]\d{8,9}$/;
const CITIZEN_ID_WITHOUT_ZEROS = /^\d{10,11}$/;
const OLD_CARD = /^\d{9}$/;

const SEXES: Readonly<Record<string, Sex>> = {
  NAM: 'male',
  MALE: 'male',
  M: 'male',
  NỮ: 'female',
  NU: 'female',
  FEMALE: 'female',
  F: 'female',
  KHÁC: 'other',
  OTHER: 'other',
};

/** Undefined for what is no word for a sex. */
export function sexInList(text: string): Sex | undefined {
  return SEXES[text.normalize('NFC').toUpperCase().replaceAll(/\s+/g, ' ').trim()];
}

/** With the zero in front that a spreadsheet has dropped. */
export function phoneInList(text: string): string {
  return PHONE_WITHOUT_ZERO.test(text) ? `0${text}` : text;
}

/** Nine digits are a card of the older kind; ten and eleven have lost their zeros. */
export function documentInList(text: string): Parsed<IdentityDocument, string, string> {
  if (OLD_CARD.test(text)) return parseIdentityDocument({ kind: 'old-identity-card', number: text });
  const number = CITIZEN_ID_WITHOUT_ZEROS.test(text) ? text.padStart(CITIZEN_ID_DIGITS, '0') : text;
  return parseIdentityDocument({ kind: 'citizen-id', number });
}

/** A year, or a date in the order of the list. `onDay` is the local day of the act that the list tells of. */
export function birthInList(text: string, order: DateOrder, onDay: LocalDay, now: Date): Parsed<Birth, string, string> {
  if (/^\d{4}$/.test(text)) return parseBirth({ year: Number(text) }, onDay);
  const date = parseListDate(text, order, now);
  if (date.ok) return parseBirth({ date: date.date }, onDay);
  return { ok: false, code: date.code === 'time-malformed' ? 'birth-malformed' : date.code };
}
