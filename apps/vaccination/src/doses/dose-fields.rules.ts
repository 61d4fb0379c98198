import { accepted, parseIdentityDocument, refused, type Parsed } from '#libs/vocabulary';

const LOT = /^[A-Z0-9][A-Z0-9./-]{0,29}$/;

/** A lot as it is printed: capital letters, digits, dot, slash and hyphen. Spaces and small letters are forgiven. */
export function parseLot(typed: string): Parsed<string> {
  const lot = typed.normalize('NFC').replaceAll(/\s+/g, '').toUpperCase();
  return LOT.test(lot) ? accepted(lot) : refused('lot-malformed');
}

export function parseFormerIdentityCard(typed: string): Parsed<string> {
  const parsed = parseIdentityDocument({ kind: 'old-identity-card', number: typed });
  return parsed.ok ? accepted(parsed.value.number) : refused('old-identity-card-malformed');
}
