import type { Birth } from '../ages/birth.js';
import type { LocalDay } from '../time/local-day.js';

/** Characters of a number that the guard asks for: digits, or letters too where the document is a passport. */
export const GUARD_CHARACTERS = 4;

/**
 * What a device without network may know of the numbers of a person. A check has 64 values, so that it fits one in 64 of
 * all endings: 156 of the ten thousand stay possible however long somebody computes, where a whole digest, slow or not,
 * would give the four digits away within minutes. Mixed-up people are told apart by it nevertheless, beside their birth.
 */
export interface PersonGuard {
  /** The same in every pack, or two packs would tell more than one. */
  readonly salt: string;
  /** Of the last four digits of each; null where the number is not known. */
  readonly document: number | null;
  readonly phone: number | null;
}

/** What is asked of whoever stands at the table, and is typed before the needle. */
export interface ShownAtTable {
  readonly birthDay: number;
  readonly birthMonth: number;
  /** Of the document or the phone. */
  readonly lastFour: string;
}

export type GuardAnswer = 'matches' | 'differs' | 'cannot-tell';

/** SHA-256, by whatever the machine has. */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

const CHECK_VALUES = 64;

/** @param number whole: only its last four digits enter. Null where there are none to check. */
export async function guardCheckOf(salt: string, number: string | null, sha256: Sha256): Promise<number | null> {
  const ending = number === null ? null : endingOf(number);
  if (ending === null) return null;
  const digest = await sha256(new TextEncoder().encode(`${salt}\n${ending}`));
  return (digest[0] ?? 0) % CHECK_VALUES;
}

/**
 * Whether who stands there can be the one who is meant. Of a birth that is known by its year alone, day and month are not
 * held against anybody; without any number the device cannot tell, and the invitation itself must be scanned.
 */
export async function guardAnswer(
  birth: Birth | null,
  guard: PersonGuard,
  { birthDay, birthMonth, lastFour }: ShownAtTable,
  sha256: Sha256,
): Promise<GuardAnswer> {
  if (birth?.precision === 'day' && dayOfYear(birth.date) !== dayOfYearOf(birthMonth, birthDay)) return 'differs';
  const known = [guard.document, guard.phone].filter((check) => check !== null);
  if (known.length === 0) return 'cannot-tell';
  const typed = await guardCheckOf(guard.salt, lastFour, sha256);
  return typed !== null && known.includes(typed) ? 'matches' : 'differs';
}

/** What the guard asks for of the number of a document or a phone; null where it is shorter. */
export function endingOf(number: string): string | null {
  const characters = number.replaceAll(/\s/g, '').toUpperCase();
  return characters.length < GUARD_CHARACTERS ? null : characters.slice(-GUARD_CHARACTERS);
}

/** `MM-DD` of a date. */
export function dayOfYear(date: LocalDay): string {
  return date.slice('YYYY-'.length);
}

/** `MM-DD` of what was typed, whether there is such a day or not. */
export function dayOfYearOf(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
