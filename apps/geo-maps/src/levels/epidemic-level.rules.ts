import { addDays, isInForce, type LocalDay, type RiskLevel } from '#libs/vocabulary';
import type { DatedEpidemicLevelRules } from '#libs/reference-data';
import { percentOf, reaches, type AreaFigures, type Share } from './area-figures.rules.js';
import { bandsOf, caseRate } from '../figures/case-rate.rules.js';
import type { LevelGap, LevelProposal, LevelStep, ShareStep, ToldBy } from './level-proposal.js';
import { cellsOf, notLowered, raised, sorted, type Known, type LevelConditions } from './possible-levels.rules.js';
import { smallAreaNote } from './small-area.rules.js';

/** What a level is proposed for. */
export interface LevelQuestion {
  /** Decides which capacity is asked for; a hamlet is asked for that of its commune. */
  readonly areaLevel: keyof Pick<DatedEpidemicLevelRules['capacity']['asked'], 'commune' | 'district' | 'province'>;
  /** The last day of the week that is counted, and the day whose rule is taken. */
  readonly day: LocalDay;
  readonly figures: AreaFigures;
  readonly levelInForce: RiskLevel | null;
}

/**
 * Proposes the level of an area by 4800/QĐ-BYT: rate, band, matrix, one more where too few elderly people are
 * protected, not lowered without capacity. Everything that is not known is thought of both ways, so that the answer is
 * one level only where nothing that is missing could change it.
 */
export function proposeLevel(question: LevelQuestion, rules: DatedEpidemicLevelRules): LevelProposal {
  const { figures, day, levelInForce } = question;
  const { communityCases: cases, population } = figures;
  const coverage = coverageStep(figures.coverage, rules);
  const elderly = elderlyRule(question, rules);
  const capacity = capacityAsked(question, rules);
  const conditions: LevelConditions = {
    bands: bandsOf(cases, population, rules.rate),
    isCovered: coverage.met,
    hasCases: cases === null ? null : cases > 0,
    isProtected: elderly === null ? true : elderly.met,
    hasCapacity: capacity.met,
    levelInForce,
  };
  const cells = cellsOf(rules.matrix, conditions.bands, conditions.isCovered);
  const byMatrix = sorted(cells.map(({ level }) => level));
  const afterElderly = raised(byMatrix, conditions, rules.protectedElderly.otherwise);
  const possible = notLowered(afterElderly, conditions);
  const steps: LevelStep[] = [
    ...rateSteps(question, conditions.bands, rules),
    coverage,
    { kind: 'matrix', ...toldBy(rules.matrix), cells, levels: byMatrix },
    ...(elderly === null ? [] : [elderlyStep(elderly, conditions, byMatrix, afterElderly, rules)]),
    { kind: 'capacity', ...toldBy(rules.capacity), ...capacity, levelInForce, levels: possible },
  ];
  return {
    ...{ day, possible, steps },
    level: possible.length === 1 ? (possible[0] ?? null) : null,
    missing: gapsOf(figures, conditions),
    unverified: steps.filter((step) => !isVerified(step, rules)).map(({ kind }) => kind),
    smallArea: smallAreaNote(cases, population, conditions, rules),
  };
}

function rateSteps(
  { day, figures }: LevelQuestion,
  bands: readonly number[],
  { rate }: DatedEpidemicLevelRules,
): LevelStep[] {
  const { communityCases, population } = figures;
  const { perPeople, bandsFrom, days } = rate;
  return [
    {
      ...{ kind: 'rate', ...toldBy(rate), communityCases, population, perPeople },
      ...{ from: addDays(day, 1 - days), to: day },
      rate: caseRate(communityCases, population, perPeople),
    },
    { kind: 'band', ...toldBy(rate), bands, bandsFrom },
  ];
}

function coverageStep(share: Share | null, { coverage }: DatedEpidemicLevelRules) {
  return { kind: 'coverage', ...shareStep(share, coverage), minDoses: coverage.minDoses } as const;
}

/** What is asked on the day; null where nothing is. */
function elderlyRule({ day, figures }: LevelQuestion, { protectedElderly }: DatedEpidemicLevelRules): ShareStep | null {
  const step = protectedElderly.steps.find((one) => isInForce(one, day));
  return step === undefined ? null : shareStep(figures.protectedFrom[step.minYears] ?? null, step);
}

function elderlyStep(
  share: ShareStep,
  { hasCases }: LevelConditions,
  before: readonly RiskLevel[],
  levels: readonly RiskLevel[],
  { protectedElderly: { otherwise } }: DatedEpidemicLevelRules,
): LevelStep {
  const spares = share.met === false && before.join() === levels.join();
  const spared = hasCases === false && otherwise.onlyWithCases ? 'without-cases' : 'at-the-highest-level';
  return {
    ...{ kind: 'protected-elderly', ...share, levels, levelsUp: otherwise.levelsUp, otherwise: toldBy(otherwise) },
    spared: spares ? spared : null,
  };
}

function capacityAsked({ areaLevel, figures }: LevelQuestion, { capacity }: DatedEpidemicLevelRules) {
  const asked = capacity.asked[areaLevel].map((requirement) => ({
    requirement,
    isThere: figures.capacity[requirement] ?? null,
  }));
  return { asked, met: all(asked.map(({ isThere }) => isThere)) };
}

function shareStep(
  share: Share | null,
  rule: ToldBy & { readonly minYears: number; readonly atLeastPercent: number },
): ShareStep {
  return {
    ...{ ...toldBy(rule), minYears: rule.minYears, atLeastPercent: rule.atLeastPercent },
    ...{ people: share?.people ?? null, covered: share?.covered ?? null },
    percent: share && percentOf(share),
    met: share && reaches(share, rule.atLeastPercent),
  };
}

function gapsOf(figures: AreaFigures, conditions: LevelConditions): LevelGap[] {
  const gaps: readonly (readonly [LevelGap, boolean])[] = [
    ['community-cases', figures.communityCases === null],
    ['population', !figures.population],
    ['coverage', conditions.isCovered === null],
    ['protected-elderly', conditions.isProtected === null],
    ['capacity', conditions.hasCapacity === null],
  ];
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}

function isVerified(step: LevelStep, rules: DatedEpidemicLevelRules): boolean {
  if (step.kind === 'protected-elderly') return step.verified && step.otherwise.verified;
  if (step.kind === 'capacity') return step.verified && rules.capacity.asked.verified;
  return step.verified;
}

function toldBy({ document, verified }: ToldBy): ToldBy {
  return { document, verified };
}

/** One that is false decides; else one that is unknown leaves it open. */
function all(known: readonly Known[]): Known {
  if (known.includes(false)) return false;
  return known.includes(null) ? null : true;
}
