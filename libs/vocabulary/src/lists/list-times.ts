import { isCalendarDate } from '../time/local-day.js';

/** In which order a file writes a date with slashes. `unknown`: nothing in the file says. */
export type DateOrder = 'day-first' | 'month-first' | 'unknown';

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const TWO_DIGIT_YEAR = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
/** `7:30`, `07:30:15`, `7h30`, `7h`; with `AM` or `SA`, `PM` or `CH` as spreadsheets write them. */
const CLOCK = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?|h(\d{2})?)(AM|SA|PM|CH)?$/i;
const HALF_OF_DAY = /\s+(AM|SA|PM|CH)$/i;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Days since 30 December 1899, of the years 1927 to 2064, with a part of a day. */
const SERIAL = /^[1-5]\d{4}(?:\.\d{1,20})?$/;
const SERIAL_DAY = /^[1-5]\d{4}$/;
const SECOND_MS = 1_000;
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const UTC_PLUS_7_MS = 7 * 3_600_000;

export type ParsedTime =
  | { readonly ok: true; readonly instant: Date; readonly date: string }
  | { readonly ok: false; readonly code: 'time-malformed' | 'date-order-ambiguous' };

/**
 * The order that the dates of a file prove: a part above twelve is no month, and what would lie after `latest` under
 * one order is meant in the other. Proofs of both are `unknown`: each date must then speak for itself.
 */
export function dateOrderOf(texts: Iterable<string>, latest: Date): DateOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const text of texts) {
    const own = ownOrderOf(text, latest);
    if (own === 'day-first') dayFirst = true;
    if (own === 'month-first') monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * A time of a list: a date by `order` or as ISO writes it, with or without a clock before or behind it, or a serial
 * number of a spreadsheet. In Asia/Ho_Chi_Minh unless it has an offset; without a clock, the day's beginning. A year of
 * two digits is one of this century: nobody was tested or vaccinated before.
 */
export function parseListTime(text: string, order: DateOrder, latest: Date): ParsedTime {
  if (ZONED.test(text)) return timeAt(new Date(text));
  if (SERIAL.test(text)) return timeAt(serialTime(text));
  const [date = '', clock = '00:00'] = dateAndClock(text);
  const day = parseListDate(withCentury(date), order, latest);
  if (!day.ok) return day;
  const ms = sinceMidnight(clock);
  return ms === undefined ? malformed() : { ok: true, date: day.date, instant: new Date(day.instant.getTime() + ms) };
}

/** A date without a clock; its instant is the day's beginning. */
export function parseListDate(text: string, order: DateOrder, latest: Date): ParsedTime {
  if (SERIAL_DAY.test(text)) return timeAt(serialTime(text));
  const iso = ISO.exec(text);
  if (iso !== null)
    return dayAt(
      iso
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
  const read = readingsOf(text);
  if (read === undefined) return malformed();
  if (!isCalendarDate(read.dayFirst) && !isCalendarDate(read.monthFirst)) return malformed();
  const own = ownOrderOf(text, latest);
  const used = own === 'unknown' ? order : own;
  if (read.dayFirst === read.monthFirst) return dayAt(read.dayFirst);
  if (used === 'unknown') return { ok: false, code: 'date-order-ambiguous' };
  return dayAt(used === 'day-first' ? read.dayFirst : read.monthFirst);
}

/** Milliseconds; undefined for what is no clock. */
function sinceMidnight(clock: string): number | undefined {
  const found = CLOCK.exec(clock);
  if (found === null) return undefined;
  const half = found[5]?.toUpperCase();
  const told = Number(found[1]);
  if (half !== undefined && (told < 1 || told > 12)) return undefined;
  const hours = half === undefined ? told : (told % 12) + (half === 'PM' || half === 'CH' ? 12 : 0);
  const [minutes, seconds] = [Number(found[2] ?? found[4] ?? '0'), Number(found[3] ?? '0')];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * SECOND_MS;
}

/** To the second: the part of a day is a fraction that a spreadsheet has rounded. */
function serialTime(text: string): Date {
  const ms = Math.round((Number(text) * DAY_MS) / SECOND_MS) * SECOND_MS;
  return new Date(SERIAL_EPOCH_MS + ms - UTC_PLUS_7_MS);
}

const withCentury = (date: string): string => date.replace(TWO_DIGIT_YEAR, '$120$2');

function dateAndClock(text: string): string[] {
  const parts = text
    .replace(HALF_OF_DAY, '$1')
    .replace('T', ' ')
    .split(' ')
    .filter((part) => part !== '');
  return parts.length === 2 && CLOCK.test(parts[0] ?? '') ? parts.reverse() : parts.length > 2 ? [] : parts;
}

function readingsOf(text: string): { readonly dayFirst: string; readonly monthFirst: string } | undefined {
  const found = SLASHED.exec(text);
  if (found === null) return undefined;
  const [one = '', two = '', year = ''] = found.slice(1).map((part) => part.padStart(2, '0'));
  return { dayFirst: `${year}-${two}-${one}`, monthFirst: `${year}-${one}-${two}` };
}

function ownOrderOf(text: string, latest: Date): DateOrder {
  const [date = ''] = dateAndClock(text);
  const read = readingsOf(withCentury(date));
  if (read === undefined) return 'unknown';
  const [dayFirst, monthFirst] = [isPast(read.dayFirst, latest), isPast(read.monthFirst, latest)];
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

function isPast(date: string, latest: Date): boolean {
  return isCalendarDate(date) && startOf(date) <= latest.getTime();
}

const startOf = (date: string): number => new Date(`${date}T00:00:00.000Z`).getTime() - UTC_PLUS_7_MS;

function dayAt(date: string): ParsedTime {
  return isCalendarDate(date) ? { ok: true, date, instant: new Date(startOf(date)) } : malformed();
}

function timeAt(instant: Date): ParsedTime {
  if (Number.isNaN(instant.getTime())) return malformed();
  return { ok: true, instant, date: new Date(instant.getTime() + UTC_PLUS_7_MS).toISOString().slice(0, 10) };
}

const malformed = (): ParsedTime => ({ ok: false, code: 'time-malformed' });
