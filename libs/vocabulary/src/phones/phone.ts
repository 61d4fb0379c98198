import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { MOBILE_PREFIXES } from './mobile-prefixes.js';

export const PHONE_REFUSALS = ['phone-missing', 'phone-malformed', 'phone-not-vietnamese'] as const;
export type PhoneRefusal = (typeof PHONE_REFUSALS)[number];
export const PHONE_WARNINGS = ['unknown-mobile-prefix'] as const;
export type PhoneWarning = (typeof PHONE_WARNINGS)[number];

const MAX_TYPED_UNITS = 40;
const SEPARATORS = /[\p{Zs}.()\-]/gu;
/** The trunk form: ten digits of a mobile, eleven of a landline (02xx and seven, or 02x and eight). */
const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

const knownPrefixes: ReadonlySet<string> = new Set(Object.values(MOBILE_PREFIXES).flat());

/**
 * A Vietnamese phone, typed as +84…, 84… or 0…, with spaces, dots, dashes or brackets. The value is E.164 (`+84…`).
 * A phone is often shared by a family: it identifies nobody.
 */
export function parsePhone(typed: string): Parsed<string, PhoneRefusal, PhoneWarning> {
  if (typed.length > MAX_TYPED_UNITS) return refused('phone-malformed');
  const compact = typed.replace(SEPARATORS, '');
  if (compact === '') return refused('phone-missing');
  if (/^\+(?!84)\d+$/.test(compact)) return refused('phone-not-vietnamese');
  const trunk = compact.replace(/^\+?84/, '0');
  if (LANDLINE.test(trunk)) return accepted(internationalOf(trunk));
  if (!MOBILE.test(trunk)) return refused('phone-malformed');
  const known = knownPrefixes.has(trunk.slice(0, 3));
  return accepted<string, PhoneWarning>(internationalOf(trunk), known ? [] : ['unknown-mobile-prefix']);
}

function internationalOf(trunk: string): string {
  return `+84${trunk.slice(1)}`;
}
