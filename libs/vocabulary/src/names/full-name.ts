import { accepted, refused, type Parsed } from '../parsing/parsed.js';

/** Counted in characters (code points) of the normalised name, as the national form counts them. */
export const MAX_FULL_NAME_CHARACTERS = 255;

/** Longer raw text is refused before it is normalised, so that its cost stays bounded. UTF-16 units. */
const MAX_RAW_UNITS = 4_000;

/**
 * Letters of any script, each with its marks; space, hyphen, apostrophe (also the typographic one) and dot. Invisible
 * characters are taken out of both classes: the Hangul filler is a letter, and a variation selector a mark.
 */
const NAME_PATTERN =
  /^(?:[\p{L}--\p{Default_Ignorable_Code_Point}][[\p{Mn}\p{Mc}]--\p{Default_Ignorable_Code_Point}]*|[ '’.\-])*$/v;

export const FULL_NAME_REFUSALS = [
  'name-missing',
  'name-too-long',
  'name-character-refused',
  'name-without-letter',
] as const;
export type FullNameRefusal = (typeof FULL_NAME_REFUSALS)[number];

/**
 * A person's full name in the order in which it was typed. NFD is taken; the value is NFC with single spaces. Case and
 * diacritics stay as typed: `foldName` makes the key for matching.
 */
export function parseFullName(typed: string): Parsed<string, FullNameRefusal, never> {
  if (typed.length > MAX_RAW_UNITS) return refused('name-too-long');
  if (!typed.isWellFormed()) return refused('name-character-refused');
  const name = typed
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^ | $/g, '');
  if (name === '') return refused('name-missing');
  if ([...name].length > MAX_FULL_NAME_CHARACTERS) return refused('name-too-long');
  if (!NAME_PATTERN.test(name)) return refused('name-character-refused');
  if (!/\p{L}/u.test(name)) return refused('name-without-letter');
  return accepted(name);
}
