import { foldName } from './fold-name.js';

const HIDDEN = '***';
/** Of three words and more the last, by which the person is called, may stay whole; of fewer it would tell the name. */
const WORDS_WITH_GIVEN_NAME = 3;

/**
 * A name that its holder can be asked for, and that tells nobody who does not know it: without diacritics, the family
 * name whole, the words between by their initial, the given name whole where there are any between.
 * `NGUYỄN THỊ A` → `NGUYEN T*** A`, `LÊ AN` → `LE A***`.
 */
export function maskFullName(fullName: string): string {
  const words = foldName(fullName).split(' ');
  return words
    .map((word, index) => {
      if (words.length === 1) return hidden(word);
      const whole = index === 0 || (index === words.length - 1 && words.length >= WORDS_WITH_GIVEN_NAME);
      return whole ? word : hidden(word);
    })
    .join(' ');
}

function hidden(word: string): string {
  return `${[...word][0] ?? ''}${HIDDEN}`;
}
