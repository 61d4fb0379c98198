import { accepted, foldName, refused, type Parsed } from '#libs/vocabulary';

/** Of both claims; older readers take no more. */
const ISSUER_CHARACTERS_MAX = 50;
/** Shorter than any name of an authority: a code of a country, an abbreviation. */
const ISSUER_LETTERS_MIN = 5;
/** By whom the national certificate of Decision 5772/QĐ-BYT is signed, and what could be taken for them. */
const NATIONAL = /^(BO Y TE|CUC Y TE DU PHONG|MINISTRY OF HEALTH|VIET ?NAM)/;

declare const issuerName: unique symbol;
/** The name under which a province signs. It can be had from `parseIssuerName` alone. */
export type IssuerName = string & { readonly [issuerName]: true };

export const ISSUER_NAME_REFUSALS = ['issuer-is-a-code', 'issuer-is-national', 'issuer-too-long'] as const;
export type IssuerNameRefusal = (typeof ISSUER_NAME_REFUSALS)[number];

/** `Sở Y tế tỉnh …`. Never `VN` or anything else that the national certificate is signed by: ours must not look like it. */
export function parseIssuerName(text: string): Parsed<IssuerName, IssuerNameRefusal> {
  const name = text.toWellFormed().normalize('NFC').trim();
  const folded = foldName(name);
  if ([...name].length > ISSUER_CHARACTERS_MAX) return refused('issuer-too-long');
  if (folded.replace(/[^A-Z]/g, '').length < ISSUER_LETTERS_MIN) return refused('issuer-is-a-code');
  if (NATIONAL.test(folded)) return refused('issuer-is-national');
  return accepted(name as IssuerName);
}
