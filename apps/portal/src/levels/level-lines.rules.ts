import type { RiskLevel } from '#libs/vocabulary';
import type {
  BandStep,
  CapacityStep,
  CoverageStep,
  ElderlyStep,
  LevelStep,
  MatrixStep,
  RateStep,
  ShareStep,
  SmallAreaNote,
  ToldBy,
} from './proposed-level';
import type { arithmeticTexts } from './arithmetic.texts';

type ArithmeticKey = keyof typeof arithmeticTexts;

/** A value of a sentence: a number is written in the reader's way, a day as a day, a word is looked up. */
export type LineValue =
  { readonly number: number | null } | { readonly day: string } | { readonly text: ArithmeticKey };

export interface Sentence {
  readonly text: ArithmeticKey;
  readonly values: Readonly<Record<string, LineValue>>;
}

/** One line of the arithmetic, to be put into words. */
export interface LevelLine {
  readonly kind: LevelStep['kind'];
  readonly sentences: readonly Sentence[];
  /** Levels that are possible after it; null for a step before there are any. */
  readonly levels: readonly RiskLevel[] | null;
  /** The rules that it stands on. */
  readonly told: readonly ToldBy[];
}

const number = (value: number | null): LineValue => ({ number: value });
const say = (text: ArithmeticKey, values: Sentence['values'] = {}): Sentence => ({ text, values });

/**
 * The arithmetic of a proposed level, one line a step.
 *
 * @param unverified the steps that stand on something that nobody has compared, as a part of their rule may be too
 */
export const levelLines = (
  steps: readonly LevelStep[],
  unverified: readonly LevelStep['kind'][],
): readonly LevelLine[] => steps.map((step) => lineOf(step, unverified.includes(step.kind)));

function lineOf(step: LevelStep, isUnverified: boolean): LevelLine {
  const own: ToldBy = { document: step.document, verified: step.verified };
  const levels = 'levels' in step ? step.levels : null;
  const named = step.kind === 'protected-elderly' && step.met !== true ? [own, step.otherwise] : [own];
  const isSaid = !isUnverified || named.some(({ verified }) => !verified);
  const told = isSaid ? named : [...named, { ...own, verified: false }];
  return { kind: step.kind, sentences: sentencesOf(step), levels, told };
}

function sentencesOf(step: LevelStep): readonly Sentence[] {
  switch (step.kind) {
    case 'rate':
      return rateSentences(step);
    case 'band':
      return bandSentences(step);
    case 'coverage':
      return coverageSentences(step);
    case 'matrix':
      return matrixSentences(step);
    case 'protected-elderly':
      return elderlySentences(step);
    case 'capacity':
      return capacitySentences(step);
  }
}

function rateSentences({ communityCases, population, from, to, perPeople, rate }: RateStep): readonly Sentence[] {
  const known = { cases: number(communityCases), population: number(population), from: { day: from }, to: { day: to } };
  return rate === null
    ? [say('rateUnknown', known)]
    : [say('rateKnown', { ...known, perPeople: number(perPeople), rate: number(rate) })];
}

function bandSentences({ bands, bandsFrom }: BandStep): readonly Sentence[] {
  return bands.map((band) => {
    const [from, to] = [bandsFrom[band - 1] ?? 0, bandsFrom[band]];
    const values = { band: number(band), count: number(bandsFrom.length), from: number(from) };
    if (to === undefined) return say('bandAbove', values);
    return say(from === 0 ? 'bandBelow' : 'bandBetween', { ...values, to: number(to) });
  });
}

function shareSentence(text: 'coverageShare' | 'elderlyShare', step: ShareStep, more: Sentence['values']): Sentence {
  const { minYears, people, covered, percent, atLeastPercent, met } = step;
  const asked = { years: number(minYears), atLeast: number(atLeastPercent), ...more };
  const found = { people: number(people), covered: number(covered), percent: number(percent) };
  const verdict: LineValue = { text: met === true ? 'met' : 'notMet' };
  if (met === null) return say(`${text}Unknown`, asked);
  return say(text, { ...asked, ...found, verdict });
}

function coverageSentences(step: CoverageStep): readonly Sentence[] {
  return [shareSentence('coverageShare', step, { doses: number(step.minDoses) })];
}

function matrixSentences({ cells }: MatrixStep): readonly Sentence[] {
  return cells.map(({ band, covered, level }) =>
    say(covered ? 'cellCovered' : 'cellNotCovered', { band: number(band), level: number(level) }),
  );
}

function elderlySentences(step: ElderlyStep): readonly Sentence[] {
  const share = shareSentence('elderlyShare', step, {});
  if (step.met === true) return [share];
  if (step.spared !== null) return [share, say(step.spared)];
  return [share, say(step.met === null ? 'mayRise' : 'rises', { levels: number(step.levelsUp) })];
}

function capacitySentences({ asked, met, levelInForce }: CapacityStep): readonly Sentence[] {
  const each = asked.map(({ requirement, isThere }) => {
    const state = isThere === null ? 'notSaid' : isThere ? 'isThere' : 'isNotThere';
    return say('capacityOf', { requirement: { text: requirement }, state: { text: state } });
  });
  if (met === true || levelInForce === null) return each;
  return [...each, say(met === null ? 'mayNotLower' : 'notLowered', { level: number(levelInForce) })];
}

/** Why the rate of a small area is to be taken with care. */
export function smallAreaSentences(note: SmallAreaNote): readonly Sentence[] {
  const { population, oneCaseRate, intervalPercent, cases, rate, levels } = note;
  const span = { from: number(cases.from), to: number(cases.to) };
  return [
    say('smallOneCase', { population: number(population), rate: number(oneCaseRate) }),
    say('smallInterval', {
      ...{ percent: number(intervalPercent), casesFrom: span.from, casesTo: span.to },
      ...{ rateFrom: number(rate.from), rateTo: number(rate.to) },
    }),
    levels.from === levels.to
      ? say('smallSameLevel', { level: number(levels.from) })
      : say('smallLevels', { from: number(levels.from), to: number(levels.to) }),
  ];
}
