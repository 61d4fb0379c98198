import type { Birth } from '../ages/birth.js';
import type { IdentityDocument } from '../identity/identity-document.js';
import type { Sex } from '../identity/sex.js';

/** Where a person lives: a commune of the province, elsewhere in the country, or not known. */
export type Residence =
  | { readonly kind: 'commune'; readonly communeCode: string; readonly address?: string }
  | { readonly kind: 'outside'; readonly provinceCode: string; readonly address?: string }
  | { readonly kind: 'unknown'; readonly address?: string };

/**
 * Who somebody is, as a form or a list says it and as it is kept: name in NFC, phone in E.164, numbers without spaces, birth as precise as it is known.
 * A form has all of it; a list of the past may lack sex, birth and phone.
 */
export interface StatedPerson {
  readonly fullName: string;
  readonly birth: Birth | null;
  readonly sex: Sex | 'unknown';
  readonly nationality: string | null;
  readonly phone: string | null;
  readonly identityDocument?: IdentityDocument;
  /** Whether a machine read the document from the card or somebody typed it. */
  readonly documentRead?: 'card' | 'typed';
  readonly residence: Residence;
  /** Who may ask for a child, or for somebody without a phone. */
  readonly guardian?: { readonly fullName: string; readonly phone: string };
}

/** How the person was found: by the document, as somebody new, or as somebody new who may be one of those known. */
export type PersonMatch = 'known-document' | 'new' | 'candidate';
