import type { ResultValue } from '#libs/vocabulary';

/** Words of the national export (column `ket_qua`), and of analysers, in the order in which they are looked for. */
const WORDS: readonly (readonly [string, ResultValue])[] = [
  ['LẤY MẪU LẠI', 'invalid'],
  ['MẪU KHÔNG ĐẠT', 'invalid'],
  ['NGHI NGỜ', 'invalid'],
  ['INVALID', 'invalid'],
  ['KHÔNG XÁC ĐỊNH', 'undetermined'],
  ['INDETERMINATE', 'undetermined'],
  ['INCONCLUSIVE', 'undetermined'],
  ['UNDETERMINED', 'undetermined'],
  ['KHÔNG PHÁT HIỆN', 'negative'],
  ['NOT DETECTED', 'negative'],
  ['UNDETECTED', 'negative'],
  ['DƯƠNG', 'positive'],
  ['ÂM', 'negative'],
  ['NEGATIVE', 'negative'],
  ['POSITIVE', 'positive'],
  ['DETECTED', 'positive'],
  ['PHÁT HIỆN', 'positive'],
  ['XÁC ĐỊNH', 'undetermined'],
];

/** What a word or sentence says of the result; undefined for what nobody has listed. */
export function parseResultWords(text: string): ResultValue | undefined {
  const upper = text.normalize('NFC').toUpperCase().replaceAll(/\s+/g, ' ').trim();
  return WORDS.find(([word]) => upper.includes(word))?.[1];
}
