import { useTexts } from '../../language/language';
import { useDayInWords } from '../../language/time-in-words';
import { useTestInWords } from '../../test-paper/use-test-in-words';
import { vaccineTexts } from '../../test-paper/vaccine.texts';
import { DOSE_COUNTS, type ShownPapers } from './papers';
import { papersTexts } from './papers.texts';

/** Says in a line what was noted. */
export function usePapersInWords(): (papers: ShownPapers) => string {
  const t = useTexts(papersTexts);
  const tVaccine = useTexts(vaccineTexts);
  const testInWords = useTestInWords();
  const dayInWords = useDayInWords();
  const dosesInWords = ([last]: NonNullable<ShownPapers['doses']>): string => {
    if (last === undefined) return t('doses-0');
    const known = DOSE_COUNTS.find((count) => count === String(last.number)) ?? '4';
    const said = { doses: t(`doses-${known}`), day: dayInWords(last.day) };
    const { vaccine = 'unknown' } = last;
    return vaccine === 'unknown' ? t('dosesOf', said) : t('dosesOfVaccine', { ...said, vaccine: tVaccine(vaccine) });
  };
  return ({ test, doses, recoveredOn }) =>
    [
      ...(test === undefined ? [] : [testInWords(test)]),
      ...(doses === undefined ? [] : [dosesInWords(doses)]),
      ...(recoveredOn === undefined ? [] : [t('recoveryOf', { day: dayInWords(recoveredOn) })]),
    ].join('; ');
}
