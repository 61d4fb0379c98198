import { describe, expect, it } from '@jest/globals';
import { sentenceIn, type Language } from '../language/texts.ts';
import { arithmeticTexts } from './arithmetic.texts.ts';
import { levelLines, smallAreaSentences, type LevelLine, type Sentence } from './level-lines.rules.ts';
import type { ElderlyStep, LevelStep, SmallAreaNote } from './proposed-level.ts';

const SEEN = { document: '4800/QĐ-BYT', verified: true };
const NOT_SEEN = { document: '4800/QĐ-BYT', verified: false };
const SHARE = { ...SEEN, minYears: 65, atLeastPercent: 80 };

/** As a reader would read it, numbers as they are. */
function read({ text, values }: Sentence, language: Language = 'en'): string {
  const filled = Object.entries(values).map(([name, value]) => {
    if ('number' in value) return [name, value.number ?? '?'];
    return [name, 'day' in value ? value.day : arithmeticTexts[value.text][language]];
  });
  return sentenceIn(language, arithmeticTexts[text], Object.fromEntries(filled) as Record<string, string | number>);
}

const lineOf = (step: LevelStep): LevelLine => levelLines([step], [])[0] as LevelLine;
const wordsOf = (step: LevelStep): readonly string[] => lineOf(step).sentences.map((sentence) => read(sentence));

describe('a line of the arithmetic', () => {
  const rate = { kind: 'rate', ...SEEN, from: '2021-10-30', to: '2021-11-05', perPeople: 100_000 } as const;
  it.each<[string, LevelStep, readonly string[]]>([
    [
      'divides the cases of the week by the people',
      { ...rate, communityCases: 1, population: 4_000, rate: 25 },
      ['2021-10-30 to 2021-11-05: 1 × 100000 ÷ 4000 people = 25'],
    ],
    [
      'says that the people are not known',
      { ...rate, communityCases: 1, population: null, rate: null },
      ['2021-10-30 to 2021-11-05: cases 1, people ?. The rate cannot be computed.'],
    ],
    ['names the band', { kind: 'band', ...SEEN, bands: [2], bandsFrom: [0, 20, 50] }, ['Band 2 of 3: 20 to below 50']],
    [
      'names every band that is possible',
      { kind: 'band', ...SEEN, bands: [1, 3], bandsFrom: [0, 20, 50] },
      ['Band 1 of 3: below 20', 'Band 3 of 3: 50 or more'],
    ],
    [
      'holds coverage against its threshold',
      { kind: 'coverage', ...SHARE, minYears: 18, minDoses: 1, people: 200, covered: 150, percent: 75, met: false },
      ['From 18 years, at least 1 dose: 150 ÷ 200 people = 75 %. Threshold 80 %: not met.'],
    ],
    [
      'says that nobody knows how many people of an age there are',
      { kind: 'coverage', ...SHARE, minYears: 18, minDoses: 1, people: null, covered: null, percent: null, met: null },
      ['From 18 years, at least 1 dose: nobody has said how many people there are. Threshold 80 %.'],
    ],
    [
      'reads the cells of the table',
      { kind: 'matrix', ...NOT_SEEN, cells: [{ band: 2, covered: true, level: 1 }], levels: [1] },
      ['Band 2, coverage met: level 1'],
    ],
    [
      'says what capacity is there, and that the level must not be lowered without',
      {
        ...{ kind: 'capacity', ...SEEN, met: false, levelInForce: 3, levels: [3] },
        asked: [
          { requirement: 'medical-oxygen', isThere: false },
          { requirement: 'mobile-health-stations', isThere: null },
        ],
      },
      [
        'Medical oxygen: is not there',
        'Mobile health stations: nobody has said',
        'Capacity is missing, so the level must not be lowered below level 3, which is in force.',
      ],
    ],
  ])('%s', (_, step, words) => {
    expect(wordsOf(step)).toEqual(words);
  });

  const elderly: Omit<ElderlyStep, 'spared'> = {
    ...{ kind: 'protected-elderly', ...SHARE, people: 10, covered: 5, percent: 50, met: false },
    ...{ levelsUp: 1, otherwise: NOT_SEEN, levels: [2] },
  };
  it('says that the level rises, and stands on two rules then', () => {
    const step = { ...elderly, spared: null };
    expect(wordsOf(step)[1]).toBe('Not met, so the level rises by 1.');
    expect(lineOf(step)).toMatchObject({ levels: [2], told: [SEEN, NOT_SEEN] });
    expect(lineOf({ ...step, met: true }).told).toEqual([SEEN]);
  });

  it('stands on what nobody has compared where any part of its rule was not', () => {
    const capacity = { kind: 'capacity', ...SEEN, met: true, levelInForce: null, levels: [2], asked: [] } as const;
    const told = (unverified: readonly LevelStep['kind'][]) => levelLines([capacity], unverified)[0]?.told;
    expect(told([])).toEqual([SEEN]);
    expect(told(['capacity'])).toEqual([SEEN, NOT_SEEN]);
  });

  it('says why the level does not rise', () => {
    expect(wordsOf({ ...elderly, spared: 'without-cases' })[1]).toBe('The level does not rise: there is no case.');
  });
});

describe('a commune of four thousand people with one case', () => {
  const note: SmallAreaNote = {
    ...{ document: null, verified: false, population: 4_000, oneCaseRate: 25, intervalPercent: 95 },
    ...{ cases: { from: 0, to: 6 }, rate: { from: 0, to: 150 }, bands: { from: 1, to: 4 }, levels: { from: 1, to: 3 } },
  };

  it('is explained in both languages', () => {
    expect(smallAreaSentences(note).map((sentence) => read(sentence))).toEqual([
      'Only 4000 people live here, so that one case makes 25 per 100,000 a week.',
      'With the cases counted, the true number may be anything from 0 to 6 (interval of 95 %): a rate of 0 to 150.',
      'Everything else as above, the level could be anything from 1 to 3: much of this figure is chance.',
    ]);
    expect(read(smallAreaSentences(note)[0] as Sentence, 'vi')).toContain('Chỉ có 4000 dân');
  });

  it('is told that the level stays where it does', () => {
    const [, , last] = smallAreaSentences({ ...note, levels: { from: 2, to: 2 } });
    expect(read(last as Sentence)).toBe('Everything else as above, the level stays 2.');
  });
});
