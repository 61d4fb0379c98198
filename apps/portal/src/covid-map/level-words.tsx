import type { RiskColour, RiskLevel } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import type { ListedLevel } from '../maps/map-answers';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { covidMapTexts } from './covid-map.texts';

type Announced = Pick<ListedLevel, 'level' | 'colour'> | undefined;

const TONES: Readonly<Record<RiskLevel, Tone>> = { 1: 'success', 2: 'notice', 3: 'warning', 4: 'error' };
const COLOUR_TONES: Readonly<Record<RiskColour, Tone>> = {
  green: 'success',
  yellow: 'notice',
  orange: 'warning',
  red: 'error',
};

/** The level of an area in a sentence: by Resolution 128 where it has one, else its colour of before. */
export function useLevelInWords(): (announced: Announced) => string {
  const t = useTexts(covidMapTexts);
  return (announced) => {
    if (announced?.level) return t(`level${announced.level}`);
    return announced?.colour ? t(announced.colour) : t('noLevel');
  };
}

export function LevelTag({ announced }: { readonly announced: Announced }) {
  const inWords = useLevelInWords();
  const { level, colour } = announced ?? {};
  const tone = level ? TONES[level] : colour ? COLOUR_TONES[colour] : 'neutral';
  return <StatusTag tone={tone}>{inWords(announced)}</StatusTag>;
}
