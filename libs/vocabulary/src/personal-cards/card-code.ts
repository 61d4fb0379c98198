import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 12;
const GROUP = 4;
const SHAPE = /^[0-9A-Z]{12}$/;

/** Random bytes that one code takes; 55 of their bits reach the code, so that cards are not found by guessing. */
export const CARD_CODE_RANDOM_BYTES = LENGTH - 1;

/** `card-code-mistyped`: the shape is right and the check character does not fit. */
export const CARD_CODE_REFUSALS = ['card-code-malformed', 'card-code-mistyped'] as const;
export type CardCodeRefusal = (typeof CARD_CODE_REFUSALS)[number];

/** The code of a printed personal card, in its stored form without groups. @throws RangeError with too few bytes. */
export function generateCardCode(randomBytes: Uint8Array): string {
  return codeFromBytes(randomBytes, LENGTH);
}

/** Whether this is a code in its stored form; what a person typed goes through `parseCardCode`. */
export function isCardCode(code: string): boolean {
  return code.length === LENGTH && checksOut(code);
}

/** As forgiving and as strict as `parsePlaceCode`; the value is the stored form. */
export function parseCardCode(typed: string): Parsed<string, CardCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('card-code-malformed');
  return checksOut(code) ? accepted(code) : refused('card-code-mistyped');
}

/** Any checked code as people read and type it: groups of four with spaces between. */
export function inGroupsOfFour(code: string): string {
  const groups = Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  );
  return groups.join(' ');
}
