import { isCountryCode } from '../countries/country-codes.js';
import { parseIdentityDocument } from '../identity/identity-document.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { isCalendarDate } from '../time/local-day.js';

export function parseDate(typed: string): Parsed<string> {
  return isCalendarDate(typed) ? accepted(typed) : refused('malformed');
}

export function parseNationality(typed: string): Parsed<string> {
  return isCountryCode(typed) ? accepted(typed) : refused('not-one-of');
}

/** The number is read by the kind that stands beside it; a wrong kind is that field's own fault. */
export function parseDocumentNumber(number: string, document: { kind?: unknown }): Parsed<unknown> {
  if (typeof document.kind !== 'string') return accepted(number);
  const parsed = parseIdentityDocument({ kind: document.kind, number });
  return !parsed.ok && parsed.code === 'identity-document-kind-unknown' ? accepted(number) : parsed;
}
