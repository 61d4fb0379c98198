import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { isCalendarDate } from '../time/local-day.js';

/** Any control character but line feed and tab. */
const CONTROL = /[^\P{Cc}\n\t]/u;

/**
 * Reads what a person wrote freely: an address, a note. The value is NFC without space around it; `max` in characters.
 * That the text is well formed has been checked when the body was read.
 */
export function freeText(max: number): (typed: string) => Parsed<string> {
  return (typed) => {
    // In UTF-16 units: no text of `max` characters is longer, and a longer one is not even normalised.
    if (typed.length > 4 * max) return refused('too-long');
    if (CONTROL.test(typed)) return refused('control-character');
    const text = typed.normalize('NFC').trim();
    if (text === '') return refused('too-short');
    return [...text].length > max ? refused('too-long') : accepted(text);
  };
}

const EMAIL_CHARACTERS_MAX = 254;
const EMAIL = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]+\.[^\s@\p{Cc}.]{2,}$/u;

export function parseEmail(typed: string): Parsed<string> {
  if (typed.length > EMAIL_CHARACTERS_MAX) return refused('too-long');
  return EMAIL.test(typed) ? accepted(typed.normalize('NFC')) : refused('malformed');
}

/** RFC 3339 with a time zone; seconds may have up to nine decimals, of which three are kept. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Days can be added to them and taken from them: what comes of it is written with four digits of a year. */
const YEARS = { from: 2, to: 9_998 };

export function parseInstant(typed: string): Parsed<Date> {
  const day = INSTANT.exec(typed)?.[1];
  if (day === undefined || !isCalendarDate(day)) return refused('malformed');
  const year = Number(day.slice(0, 4));
  return year < YEARS.from || year > YEARS.to ? refused('malformed') : accepted(new Date(typed.toUpperCase()));
}
