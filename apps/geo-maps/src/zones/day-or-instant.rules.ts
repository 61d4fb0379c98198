import { accepted, endOfLocalDay, isCalendarDate, localDayOf, parseInstant, startOfLocalDay } from '#libs/vocabulary';
import type { Parsed } from '#libs/vocabulary';

/** RFC 3339 with a time zone, or a day: then the instant at which it begins in Asia/Ho_Chi_Minh. */
export function parseDayOrInstant(typed: string): Parsed<Date> {
  return isCalendarDate(typed) ? accepted(startOfLocalDay(typed)) : parseInstant(typed);
}

/** The instant of what `parseDayOrInstant` has understood. @throws RangeError for any other text */
export function instantOf(typed: string): Date {
  const parsed = parseDayOrInstant(typed);
  if (!parsed.ok) throw new RangeError('Neither a day nor an instant');
  return parsed.value;
}

/**
 * The instant that a question about a day or an instant means: today is now, and any other day its last millisecond, so
 * that what was put in force during a day is told of that day.
 */
export function instantAsked(on: string | undefined, now: Date): Date {
  if (on === undefined || on === localDayOf(now)) return now;
  return isCalendarDate(on) ? new Date(endOfLocalDay(on).getTime() - 1) : instantOf(on);
}
