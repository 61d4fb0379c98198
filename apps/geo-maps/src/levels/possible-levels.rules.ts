import { RISK_LEVELS, type RiskLevel } from '#libs/vocabulary';
import type { DatedEpidemicLevelRules } from '#libs/reference-data';

/** Whether something holds; null where nobody knows, so that both must be thought of. */
export type Known = boolean | null;

/** What decides the level, with all bands that the rate may lie in. */
export interface LevelConditions {
  /** From 1. */
  readonly bands: readonly number[];
  readonly isCovered: Known;
  readonly hasCases: Known;
  readonly isProtected: Known;
  readonly hasCapacity: Known;
  readonly levelInForce: RiskLevel | null;
}

type Matrix = DatedEpidemicLevelRules['matrix'];
type Rise = DatedEpidemicLevelRules['protectedElderly']['otherwise'];

/** The cells of the matrix that may be the right one. */
export function cellsOf(matrix: Matrix, bands: readonly number[], isCovered: Known) {
  return both(isCovered).flatMap((covered) =>
    bands.map((band) => ({ band, covered, level: (covered ? matrix.covered : matrix.notCovered)[band - 1] ?? 4 })),
  );
}

/** The levels after the condition on elderly people, who may be too few. */
export function raised(
  levels: readonly RiskLevel[],
  { isProtected, hasCases }: Pick<LevelConditions, 'isProtected' | 'hasCases'>,
  rise: Rise,
): readonly RiskLevel[] {
  const risesWhere = both(isProtected).flatMap((met) =>
    both(hasCases).map((cases) => !met && (cases || !rise.onlyWithCases)),
  );
  return sorted(levels.flatMap((level) => risesWhere.map((rises) => (rises ? above(level, rise) : level))));
}

/** The levels after the condition on capacity, without which a level is not lowered. */
export function notLowered(
  levels: readonly RiskLevel[],
  { hasCapacity, levelInForce }: Pick<LevelConditions, 'hasCapacity' | 'levelInForce'>,
): readonly RiskLevel[] {
  return sorted(
    levels.flatMap((level) => both(hasCapacity).map((met) => (met ? level : higher(level, levelInForce ?? level)))),
  );
}

/** All of it at once: the matrix, the rise, the floor. */
export function possibleLevels(conditions: LevelConditions, rules: DatedEpidemicLevelRules): readonly RiskLevel[] {
  const cells = cellsOf(rules.matrix, conditions.bands, conditions.isCovered);
  const levels = sorted(cells.map(({ level }) => level));
  return notLowered(raised(levels, conditions, rules.protectedElderly.otherwise), conditions);
}

export function sorted(levels: readonly RiskLevel[]): readonly RiskLevel[] {
  return RISK_LEVELS.filter((level) => levels.includes(level));
}

function both(known: Known): readonly boolean[] {
  return known === null ? [true, false] : [known];
}

/** A level that stands at the highest already, or above it, stays. */
function above(level: RiskLevel, { levelsUp, levelMax }: Rise): RiskLevel {
  const risen = RISK_LEVELS.find((one) => one === Math.min(level + levelsUp, levelMax)) ?? level;
  return higher(level, risen);
}

function higher(one: RiskLevel, other: RiskLevel): RiskLevel {
  return one > other ? one : other;
}
