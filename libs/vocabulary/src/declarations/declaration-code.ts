import { checksOut, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 20;
const GROUP = 4;
const SHAPE = /^[0-9A-Z]{20}$/;

/** Random bytes that one code takes; 95 of their bits reach the code, which no one can guess. */
export const DECLARATION_CODE_RANDOM_BYTES = LENGTH - 1;

/** `declaration-code-mistyped`: the shape is right and the check character does not fit. */
export const DECLARATION_CODE_REFUSALS = ['declaration-code-malformed', 'declaration-code-mistyped'] as const;
export type DeclarationCodeRefusal = (typeof DECLARATION_CODE_REFUSALS)[number];

/**
 * The code that lets its holder correct a declaration: whoever has it may, so that it is a secret. Five groups of four,
 * joined by dashes, in one form for display, comparison and indexing. @throws RangeError with too few bytes.
 */
export function generateDeclarationCode(randomBytes: Uint8Array): string {
  return inGroups(codeFromBytes(randomBytes, LENGTH));
}

/** As forgiving and as strict as `parsePlaceCode`; the value is the form that was generated. */
export function parseDeclarationCode(typed: string): Parsed<string, DeclarationCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('declaration-code-malformed');
  return checksOut(code) ? accepted(inGroups(code)) : refused('declaration-code-mistyped');
}

function inGroups(code: string): string {
  const groups = Array.from({ length: LENGTH / GROUP }, (_, index) => code.slice(index * GROUP, (index + 1) * GROUP));
  return groups.join('-');
}
