import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 8;
const SHAPE = /^[0-9A-Z]{8}$/;

/** Random bytes that one code takes: 35 of their bits reach the code, so that the database must refuse a repetition. */
export const PLACE_CODE_RANDOM_BYTES = LENGTH - 1;

/** `place-code-mistyped`: the shape is right and the check character does not fit. */
export const PLACE_CODE_REFUSALS = ['place-code-malformed', 'place-code-mistyped'] as const;
export type PlaceCodeRefusal = (typeof PLACE_CODE_REFUSALS)[number];

/** The code printed on the poster of a place: public, not secret. @throws RangeError with too few bytes. */
export function generatePlaceCode(randomBytes: Uint8Array): string {
  return codeFromBytes(randomBytes, LENGTH);
}

/** Whether this is a code in its stored form; what a person typed goes through `parsePlaceCode`. */
export function isPlaceCode(code: string): boolean {
  return code.length === LENGTH && checksOut(code);
}

/** Lower case, spaces, dashes and look-alikes are forgiven; every single wrong and every swapped character is found. */
export function parsePlaceCode(typed: string): Parsed<string, PlaceCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('place-code-malformed');
  return checksOut(code) ? accepted(code) : refused('place-code-mistyped');
}
