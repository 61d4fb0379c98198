import {
  isCalendarDate,
  parseIdentityDocument,
  type Birth,
  type IdentityDocument,
  type Parsed,
} from '#libs/vocabulary';

const OLD_CARD_DIGITS = 9;
const YEAR = /^(?:19|20)\d{2}$/;

/** Nine digits are a card of the older kind, twelve a citizen id; anything with a letter, or of another length, a passport. */
export function parseSearchedDocument(typed: string): Parsed<IdentityDocument> {
  const number = typed.replace(/\s/gu, '');
  const digits = /^\d+$/.test(number) ? number.length : 0;
  const kinds = { [OLD_CARD_DIGITS]: 'old-identity-card', 12: 'citizen-id' } as const;
  const kind = Object.entries(kinds).find(([length]) => Number(length) === digits)?.[1] ?? 'passport';
  const parsed = parseIdentityDocument({ kind, number });
  return parsed.ok ? { ...parsed, warnings: [] } : { ok: false, code: 'document-number-malformed' };
}

/** A year or a date. */
export function parseSearchedBirth(typed: string): Parsed<Birth> {
  if (YEAR.test(typed)) return { ok: true, value: { precision: 'year', year: Number(typed) }, warnings: [] };
  if (!isCalendarDate(typed)) return { ok: false, code: 'birth-malformed-in-search' };
  return {
    ok: true,
    value: { precision: 'day', date: typed, year: Number(typed.slice(0, 'YYYY'.length)) },
    warnings: [],
  };
}
