import { checksOut, CODE_ALPHABET, codeFromBytes, readTyped } from '../codes/checked-code.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

const LENGTH = 20;
const GROUP = 4;
const SHAPE = /^[0-9A-Z]{20}$/;

/** With which the codes of groups begin and those of single declarations do not. */
const OF_GROUP = 'G';

/** Random bytes that one code takes; at least 90 of their bits reach the code, which no one can guess. */
export const DECLARATION_CODE_RANDOM_BYTES = LENGTH - 1;

/** `declaration-code-mistyped`: the shape is right and the check character does not fit. */
export const DECLARATION_CODE_REFUSALS = ['declaration-code-malformed', 'declaration-code-mistyped'] as const;
export type DeclarationCodeRefusal = (typeof DECLARATION_CODE_REFUSALS)[number];

/**
 * The code that lets its holder correct a declaration: whoever has it may, so that it is a secret. Five groups of four,
 * joined by dashes, in one form for display, comparison and indexing. @throws RangeError with too few bytes.
 */
export function generateDeclarationCode(randomBytes: Uint8Array): string {
  const [first = 0, ...rest] = randomBytes;
  const others = CODE_ALPHABET.replace(OF_GROUP, '');
  return codeThatBegins(others.charAt(first % others.length), rest);
}

/** The code of those who declared together: it begins with `G`, so that a device without network can tell. */
export function generateGroupCode(randomBytes: Uint8Array): string {
  return codeThatBegins(OF_GROUP, randomBytes.subarray(1));
}

/**
 * Whether a parsed code says that it stands for a group. A hint, for a device without network: codes that were given out
 * before this was so begin with any character, and only a look-up is certain.
 */
export function saysGroup(declarationCode: string): boolean {
  return declarationCode.startsWith(OF_GROUP);
}

/** As forgiving and as strict as `parsePlaceCode`; the value is the form that was generated. */
export function parseDeclarationCode(typed: string): Parsed<string, DeclarationCodeRefusal, never> {
  const code = readTyped(typed);
  if (!SHAPE.test(code)) return refused('declaration-code-malformed');
  return checksOut(code) ? accepted(inGroups(code)) : refused('declaration-code-mistyped');
}

function codeThatBegins(character: string, rest: Iterable<number>): string {
  return inGroups(codeFromBytes(Uint8Array.of(CODE_ALPHABET.indexOf(character), ...rest), LENGTH));
}

function inGroups(code: string): string {
  const groups = Array.from({ length: LENGTH / GROUP }, (_, index) => code.slice(index * GROUP, (index + 1) * GROUP));
  return groups.join('-');
}
