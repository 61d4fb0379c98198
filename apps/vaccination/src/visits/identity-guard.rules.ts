import {
  dayOfYear,
  dayOfYearOf,
  endingOf,
  foldName,
  isCalendarDate,
  type Birth,
  type IdentityDocument,
  type StatedPerson,
} from '#libs/vocabulary';

/** What is asked of the person and typed, never read off the screen. */
export interface TypedIdentity {
  readonly birthDay?: number;
  readonly birthMonth?: number;
  /** Of whom only the year is on record. */
  readonly birthYear?: number;
  /** Of the document or the phone. */
  readonly lastFour: string;
}

/** What a card says of its holder. */
export interface CardHolder {
  readonly fullName: string;
  readonly birth: Birth | null;
  /** The number of the card, and the old one that it names beside it. */
  readonly documents: readonly IdentityDocument[];
}

/** What is asked before a screening; `card` where nothing is on record that could be typed. */
export const GUARD_QUESTIONS = ['birth-day-and-month', 'birth-year', 'card'] as const;
export type GuardQuestion = (typeof GUARD_QUESTIONS)[number];

export type GuardRefusal = 'birth-day-and-month-needed' | 'birth-year-needed' | 'birth-day-malformed' | 'card-needed';

export type Verdict =
  | { readonly ok: true; readonly is: 'match' | 'mismatch' }
  | { readonly ok: false; readonly code: GuardRefusal; readonly path: string };

/** With a 29 February. */
const LEAP_YEAR = 2000;

export function questionFor(person: StatedPerson): GuardQuestion {
  if (person.birth === null || numbersOf(person).length === 0) return 'card';
  return person.birth.precision === 'day' ? 'birth-day-and-month' : 'birth-year';
}

/** Whether what was typed is what is on record. What cannot be compared is refused, and stops nobody. */
export function judgeTyped(person: StatedPerson, typed: TypedIdentity): Verdict {
  const { birth } = person;
  if (birth === null || numbersOf(person).length === 0) return { ok: false, code: 'card-needed', path: 'lastFour' };
  const born = birth.precision === 'day' ? isBornOn(birth.date, typed) : isBornIn(birth.year, typed);
  if (typeof born !== 'boolean') return born;
  const isKnown = numbersOf(person).includes(typed.lastFour.toUpperCase());
  return { ok: true, is: born && isKnown ? 'match' : 'mismatch' };
}

/**
 * Whether a card is of the person on record: by the document where both have one of a kind, and else by name and birth. A
 * birth that contradicts the record is a mismatch whatever the number says.
 */
export function judgeCard({ fullName, birth, identityDocument }: StatedPerson, card: CardHolder): 'match' | 'mismatch' {
  if (!bornAlike(birth, card.birth)) return 'mismatch';
  const ofKind = card.documents.filter(({ kind }) => kind === identityDocument?.kind);
  if (ofKind.length > 0) return ofKind.some(({ number }) => number === identityDocument?.number) ? 'match' : 'mismatch';
  const isNamed = foldName(fullName) === foldName(card.fullName);
  return isNamed && birth !== null && card.birth !== null ? 'match' : 'mismatch';
}

function isBornOn(date: string, { birthDay, birthMonth }: TypedIdentity): boolean | Verdict {
  if (birthDay === undefined || birthMonth === undefined)
    return { ok: false, code: 'birth-day-and-month-needed', path: birthDay === undefined ? 'birthDay' : 'birthMonth' };
  const typed = dayOfYearOf(birthMonth, birthDay);
  if (!isCalendarDate(`${LEAP_YEAR}-${typed}`)) return { ok: false, code: 'birth-day-malformed', path: 'birthDay' };
  return dayOfYear(date) === typed;
}

function isBornIn(year: number, { birthYear }: TypedIdentity): boolean | Verdict {
  return birthYear === undefined ? { ok: false, code: 'birth-year-needed', path: 'birthYear' } : birthYear === year;
}

/** As far as both are known: a year never contradicts a date of that year. */
function bornAlike(one: Birth | null, other: Birth | null): boolean {
  if (one === null || other === null) return true;
  if (one.precision === 'day' && other.precision === 'day') return one.date === other.date;
  return one.year === other.year;
}

function numbersOf({ identityDocument, phone }: StatedPerson): string[] {
  return [identityDocument?.number, phone].flatMap((number) => endingOf(number ?? '') ?? []);
}
