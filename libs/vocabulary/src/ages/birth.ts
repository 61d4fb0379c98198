import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { isCalendarDate, type LocalDay } from '../time/local-day.js';

/** As precise as the person knows it: nothing ever turns a year into its first of January. */
export type Birth =
  | { readonly precision: 'day'; readonly date: LocalDay; readonly year: number }
  | { readonly precision: 'year'; readonly year: number };

/** Exactly one of the two. */
export interface BirthInput {
  readonly year?: number;
  readonly date?: string;
}

export const EARLIEST_BIRTH_YEAR = 1900;

export const BIRTH_REFUSALS = [
  'birth-needs-year-or-date',
  'birth-malformed',
  'birth-before-1900',
  'birth-in-the-future',
] as const;
export type BirthRefusal = (typeof BIRTH_REFUSALS)[number];

/** `onDay` is the local day of the act for which the birth is given. */
export function parseBirth(input: BirthInput, onDay: LocalDay): Parsed<Birth, BirthRefusal, never> {
  const birth = birthOf(input);
  if (typeof birth === 'string') return refused(birth);
  if (birth.year < EARLIEST_BIRTH_YEAR) return refused('birth-before-1900');
  const future = birth.precision === 'day' ? birth.date > onDay : birth.year > Number(onDay.slice(0, 4));
  return future ? refused('birth-in-the-future') : accepted(birth);
}

function birthOf({ year, date }: BirthInput): Birth | BirthRefusal {
  if ((year === undefined) === (date === undefined)) return 'birth-needs-year-or-date';
  if (date !== undefined) {
    if (!isCalendarDate(date)) return 'birth-malformed';
    return { precision: 'day', date, year: Number(date.slice(0, 4)) };
  }
  return isFourDigitYear(year) ? { precision: 'year', year } : 'birth-malformed';
}

function isFourDigitYear(year: number | undefined): year is number {
  return Number.isInteger(year) && Number(year) >= 1000 && Number(year) <= 9999;
}
