import { useLevelInWords } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import { INHERITED, type LevelValue } from './holds-from.rules';
import { levelsTexts } from './levels.texts';

/** Says a level or a colour as the maps say it. */
export function useValueInWords(): (value: LevelValue) => string {
  const t = useTexts(levelsTexts);
  const levelInWords = useLevelInWords();
  return (value) => {
    if (value === INHERITED) return t('inherited');
    return levelInWords(typeof value === 'number' ? { level: value, colour: null } : { level: null, colour: value });
  };
}
