/** A day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type LocalDay = string;

/** Vietnam has kept UTC+7 without summer time since 1975, so that no time zone data and no process zone is asked. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** PostgreSQL has none. */
const YEAR_ZERO = '0000';
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** @throws RangeError for an invalid date. */
export function localDayOf(instant: Date): LocalDay {
  return localIso(instant).slice(0, 10);
}

/** The hour in Asia/Ho_Chi_Minh, `YYYY-MM-DDTHH`. @throws RangeError for an invalid date. */
export function localHourOf(instant: Date): string {
  return localIso(instant).slice(0, 13);
}

/** `n` may be negative. @throws RangeError where `day` is no calendar date. */
export function addDays(day: LocalDay, n: number): LocalDay {
  return new Date(utcMidnight(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The same day of the month `n` months later; where that month is shorter, its last day.
 * @throws RangeError where `day` is no calendar date.
 */
export function addMonths(day: LocalDay, n: number): LocalDay {
  const from = new Date(utcMidnight(day));
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + n + 1, 0));
  lastOfMonth.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** Days from `a` to `b`: 0 for the same day, negative where `b` is the earlier. @throws RangeError like `addDays`. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  return (utcMidnight(b) - utcMidnight(a)) / DAY_MS;
}

/** Whether the text is `YYYY-MM-DD` and names a day that exists: 30 February does not, nor does the year 0. */
export function isCalendarDate(text: string): boolean {
  return isDay(text) && !text.startsWith(YEAR_ZERO);
}

/** A day may be reckoned back into the year 0. */
function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The instant at which the day begins in Asia/Ho_Chi_Minh: 17:00Z of the day before. @throws RangeError like `addDays`. */
export function startOfLocalDay(day: LocalDay): Date {
  return new Date(utcMidnight(day) - OFFSET_MS);
}

/** The instant at which the next day begins; also of the last day that can be written. @throws RangeError like `addDays`. */
export function endOfLocalDay(day: LocalDay): Date {
  return new Date(utcMidnight(day) + DAY_MS - OFFSET_MS);
}

function localIso(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString();
}

function utcMidnight(day: LocalDay): number {
  if (!isDay(day)) throw new RangeError('Not a calendar date in the form YYYY-MM-DD');
  return Date.parse(`${day}T00:00:00Z`);
}
