import type { DatedEpidemicLevelRules } from '#libs/reference-data';
import { caseInterval } from '../figures/case-interval.rules.js';
import { bandOf, caseRate } from '../figures/case-rate.rules.js';
import type { SmallAreaNote } from './level-proposal.js';
import { possibleLevels, type LevelConditions } from './possible-levels.rules.js';

/** Says how much of the rate is chance, where one single case weighs much; null where it does not, or is not known. */
export function smallAreaNote(
  cases: number | null,
  population: number | null,
  conditions: LevelConditions,
  rules: DatedEpidemicLevelRules,
): SmallAreaNote | null {
  const { oneCaseRateFrom, intervalPercent, document, verified } = rules.smallArea;
  const { perPeople } = rules.rate;
  const oneCaseRate = caseRate(1, population, perPeople);
  if (!cases || !population || oneCaseRate === null || oneCaseRate < oneCaseRateFrom) return null;
  const { from, to } = caseInterval(cases, intervalPercent);
  const bands = { from: bandOf(from, population, rules.rate), to: bandOf(to, population, rules.rate) };
  return {
    ...{ document, verified, population, oneCaseRate, intervalPercent, bands },
    cases: { from, to },
    rate: { from: (from * perPeople) / population, to: (to * perPeople) / population },
    levels: {
      from: possibleLevels({ ...conditions, bands: [bands.from] }, rules)[0] ?? 1,
      to: possibleLevels({ ...conditions, bands: [bands.to] }, rules).at(-1) ?? 4,
    },
  };
}
