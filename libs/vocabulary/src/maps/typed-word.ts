import { foldName } from '../names/fold-name.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

/** No word of these lists is nearly as long. */
const CHARACTERS_MAX = 100;

/** How people write the words of a closed list, besides the words themselves. */
export type WrittenWords<Word extends string | number> = Readonly<Record<Word, readonly string[]>>;

const folded = new WeakMap<object, ReadonlyMap<string, string | number>>();

/**
 * Reads a word of a closed list: our own word, or one of those that people write for it, whatever their case and marks.
 * Nothing is guessed from a part of a word.
 */
export function readTypedWord<Word extends string | number, Refusal extends string>(
  typed: string,
  words: readonly Word[],
  written: WrittenWords<Word>,
  refusal: Refusal,
): Parsed<Word, Refusal, never> {
  if (typed.length > CHARACTERS_MAX) return refused(refusal);
  const meant = foldedOnce(words, written).get(foldName(typed));
  const found = words.find((word) => word === meant);
  return found === undefined ? refused(refusal) : accepted(found);
}

/** Folded when first asked for, since a browser that reads none of them should not fold them all. */
function foldedOnce<Word extends string | number>(
  words: readonly Word[],
  written: WrittenWords<Word>,
): ReadonlyMap<string, string | number> {
  const known = folded.get(written);
  if (known !== undefined) return known;
  const made = new Map(words.flatMap((word) => [String(word), ...written[word]].map((one) => [foldName(one), word])));
  folded.set(written, made);
  return made;
}
