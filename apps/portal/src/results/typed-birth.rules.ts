import { isCalendarDate } from '#libs/vocabulary';
import type { TypedDate } from '../parts/date-field';

const YEAR = /^\d{4}$/;

/** A whole date, or a year alone; undefined while it is neither. */
export function birthOf({ day, month, year }: TypedDate): { date: string } | { year: number } | undefined {
  if (!YEAR.test(year)) return undefined;
  if (day === '' && month === '') return { year: Number(year) };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? { date } : undefined;
}
