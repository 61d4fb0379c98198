import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 10;
const SHAPE = /^[0-9A-Z]{10}$/;

/** Random bytes that one barcode takes: 45 of their bits reach it, so that the database must refuse a repetition. */
export const BARCODE_RANDOM_BYTES = LENGTH - 1;
/** `barcode-mistyped`: the shape is right and the check character does not fit. */
export const BARCODE_REFUSALS = ['barcode-malformed', 'barcode-mistyped'] as const;
export type BarcodeRefusal = (typeof BARCODE_REFUSALS)[number];

/** A barcode of the platform's own labels: nine characters and a check character. @throws RangeError with too few bytes */
export function generateBarcode(randomBytes: Uint8Array): string {
  return codeFromBytes(randomBytes, LENGTH);
}

/** Lower case, spaces, dashes and look-alikes are forgiven; every single wrong and every swapped character is found. */
export function parseBarcode(typed: string): Parsed<string, BarcodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('barcode-malformed');
  return checksOut(code) ? accepted(code) : refused('barcode-mistyped');
}
