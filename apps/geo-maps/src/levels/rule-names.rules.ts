import { MEASURE_REGIMES, type MeasureRegime } from '#libs/vocabulary';

const OF_LEVELS = [
  'level-rate',
  'level-coverage',
  'level-matrix',
  'level-protected-elderly',
  'level-elderly-rise',
  'level-capacity',
  'level-capacity-asked',
] as const;
const OF_COLOURS = ['colour-commune', 'colour-district', 'colour-province', 'colour-case-days'] as const;

/** The measures of a directive or of a level. */
export type MeasureRuleName = `measures-${MeasureRegime}`;
export type RuleName = (typeof OF_LEVELS)[number] | (typeof OF_COLOURS)[number] | MeasureRuleName;

export function measureRule(regime: MeasureRegime): MeasureRuleName {
  return `measures-${regime}`;
}

/** Every rule that an official can compare with its document. */
export const RULE_NAMES: readonly RuleName[] = [...OF_LEVELS, ...OF_COLOURS, ...MEASURE_REGIMES.map(measureRule)];

/** That an official has seen a rule in a document, and when. */
export interface SeenRule {
  readonly rule: RuleName;
  readonly documentNumber: string;
  readonly seenOn: string;
}
