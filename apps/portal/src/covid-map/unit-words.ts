import { useLanguage, useTexts } from '../language/language';
import type { Shading } from '../maps/address-state.rules';
import { covidMapTexts } from './covid-map.texts';
import { useLevelInWords } from './level-words';
import type { UnitRow } from './unit-rows';

/** A commune in the sentence that is read out when the arrow keys come to it. */
export function useUnitInWords(shading: Shading): (row: UnitRow | undefined) => string {
  const t = useTexts(covidMapTexts);
  const levelInWords = useLevelInWords();
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (row) => {
    if (row === undefined) return '';
    const { name, district } = row;
    const values = { name, district, level: levelInWords(row.level) };
    if (shading === 'levels') return t('announced', values);
    const figure = shading === 'cases' ? row.per100000 : row.coveragePercent;
    const title = t(shading === 'cases' ? 'rate' : 'coverage');
    return t('announcedFigure', {
      ...values,
      title,
      figure: figure === undefined ? t('unknown') : number.format(figure),
    });
  };
}
