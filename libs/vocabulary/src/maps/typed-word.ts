import { foldName } from '../names/fold-name.js';
import { accepted, refused, type Parsed } from '../parsing/parsed.js';

/** No word of these lists is nearly as long. */
const CHARACTERS_MAX = 100;

/**
 * Makes the reader of a closed list: it takes our own word, or one of the words that people write for it, whatever
 * their case and marks. Nothing is guessed from a part of a word.
 */
export function typedWord<Word extends string | number, Refusal extends string>(
  words: readonly Word[],
  written: Readonly<Partial<Record<Word, readonly string[]>>>,
  refusal: Refusal,
): (typed: string) => Parsed<Word, Refusal, never> {
  const known = new Map<string, Word>();
  for (const word of words) for (const one of [String(word), ...(written[word] ?? [])]) known.set(foldName(one), word);
  return (typed) => {
    const found = typed.length > CHARACTERS_MAX ? undefined : known.get(foldName(typed));
    return found === undefined ? refused(refusal) : accepted(found);
  };
}
