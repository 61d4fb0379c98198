import { accepted, refused, type Parsed } from '#libs/vocabulary';

const LOT = /^[A-Z0-9][A-Z0-9./-]{0,29}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** As it is printed, whatever spaces and small letters it was typed with. */
export function lotNumberOf(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/g, '').toUpperCase();
}

/** A lot as it is printed: capital letters, digits, dot, slash and hyphen. Spaces and small letters are forgiven. */
export function parseLot(typed: string): Parsed<string> {
  const lot = lotNumberOf(typed);
  return LOT.test(lot) ? accepted(lot) : refused('lot-malformed');
}

/** A lot as a path names it: by its number, or by its id. */
export function parseNamedLot(named: string): Parsed<string> {
  return UUID.test(named) ? accepted(named.toLowerCase()) : parseLot(named);
}
