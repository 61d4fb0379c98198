import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { paperOf, type Test } from './test-paper';
import { testPaperTexts } from './test-paper.texts';

/** Says in a line what a test was, and of when. */
export function useTestInWords(): (test: Test) => string {
  const t = useTexts(testPaperTexts);
  const inWords = useTimeInWords();
  return ({ technique, result, sampledAt }) => {
    const paper = paperOf({ technique, result });
    const test = paper === undefined ? `${technique} ${result}` : t(paper);
    return t('inWords', { test, time: inWords(new Date(sampledAt)) });
  };
}
