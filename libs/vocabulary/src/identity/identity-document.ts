import type { Birth } from '../ages/birth.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { citizenIdWarnings, type CitizenIdWarning } from './citizen-id-digits.js';
import type { Sex } from './sex.js';

/** The citizen id (CCCD, 12 digits), the older identity card (CMND, 9 digits) and a passport of any country. */
export const IDENTITY_DOCUMENT_KINDS = ['citizen-id', 'old-identity-card', 'passport'] as const;
export type IdentityDocumentKind = (typeof IDENTITY_DOCUMENT_KINDS)[number];

/** The number is text: leading zeros count, and it is compared and sorted as text. */
export interface IdentityDocument {
  readonly kind: IdentityDocumentKind;
  readonly number: string;
}

export const IDENTITY_DOCUMENT_REFUSALS = [
  'identity-document-kind-unknown',
  'citizen-id-malformed',
  'old-identity-card-malformed',
  'passport-malformed',
] as const;
export type IdentityDocumentRefusal = (typeof IDENTITY_DOCUMENT_REFUSALS)[number];

const MAX_TYPED_UNITS = 40;

const PATTERNS: Readonly<Record<IdentityDocumentKind, RegExp>> = {
  'citizen-id': /^\d{12}$/,
  'old-identity-card': /^\d{9}$/,
  passport: /^[A-Z0-9]{6,20}$/,
};

/**
 * Spaces are dropped and letters made upper case. With `person` given, the digits of a citizen id are held against the
 * stated sex and birth; what does not fit is a warning, since either may be wrong.
 */
export function parseIdentityDocument(
  typed: { readonly kind: string; readonly number: string },
  person?: { readonly sex: Sex; readonly birth: Birth },
): Parsed<IdentityDocument, IdentityDocumentRefusal, CitizenIdWarning> {
  const kind = IDENTITY_DOCUMENT_KINDS.find((known) => known === typed.kind);
  if (!kind) return refused('identity-document-kind-unknown');
  const number = typed.number
    .slice(0, MAX_TYPED_UNITS + 1)
    .replace(/\p{Zs}/gu, '')
    .toUpperCase();
  if (typed.number.length > MAX_TYPED_UNITS || !PATTERNS[kind].test(number)) return refused(`${kind}-malformed`);
  const warnings = kind === 'citizen-id' && person ? citizenIdWarnings(number, person) : [];
  return accepted({ kind, number }, warnings);
}
