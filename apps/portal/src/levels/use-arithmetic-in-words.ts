import { useLanguage, useTexts } from '../language/language';
import type { TextValues } from '../language/texts';
import { useDayInWords } from '../language/time-in-words';
import { arithmeticTexts } from './arithmetic.texts';
import type { LineValue, Sentence } from './level-lines.rules';
import { levelsTexts } from './levels.texts';

/** Figures of a rate are told to a tenth. */
const DIGITS_MAX = 1;

/** Writes a sentence of the arithmetic, its numbers and days in the reader's way. */
export function useArithmeticInWords(): (sentence: Sentence) => string {
  const t = useTexts(arithmeticTexts);
  const inPage = useTexts(levelsTexts);
  const dayInWords = useDayInWords();
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: DIGITS_MAX });
  const inWords = (value: LineValue): string => {
    if ('day' in value) return dayInWords(value.day);
    if ('text' in value) return t(value.text);
    return value.number === null ? inPage('unknown') : format.format(value.number);
  };
  return ({ text, values }) => {
    const filled = Object.entries(values).map(([name, value]) => [name, inWords(value)]);
    return t(text, Object.fromEntries(filled) as TextValues);
  };
}
