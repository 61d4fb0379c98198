import type { DatedAreaMeasures, DatedEpidemicLevelRules, DatedRiskColourRules } from '#libs/reference-data';
import type { ToldBy } from './level-proposal.js';
import { measureRule, type RuleName, type SeenRule } from './rule-names.rules.js';

/** What officials have seen, in the order in which they said so. */
export type SeenRules = readonly SeenRule[];

/** The rules of 4800/QĐ-BYT, where what an official has seen in a document is no longer unverified. */
export function verifiedLevelRules(rules: DatedEpidemicLevelRules, seen: SeenRules): DatedEpidemicLevelRules {
  const told = <Fact extends ToldBy>(fact: Fact, rule: RuleName, from = rules.validFrom): Fact =>
    toldBySeen(fact, rule, from, seen);
  const { protectedElderly: elderly, capacity } = rules;
  return {
    ...rules,
    rate: told(rules.rate, 'level-rate'),
    coverage: told(rules.coverage, 'level-coverage'),
    matrix: told(rules.matrix, 'level-matrix'),
    protectedElderly: {
      steps: elderly.steps.map((step) => told(step, 'level-protected-elderly', step.validFrom)),
      otherwise: told(elderly.otherwise, 'level-elderly-rise'),
    },
    capacity: {
      ...told(capacity, 'level-capacity'),
      asked: told(capacity.asked, 'level-capacity-asked'),
    },
  };
}

/** The factors and thresholds of 2686/QĐ-BCĐQG likewise. */
export function verifiedColourRules(rules: DatedRiskColourRules, seen: SeenRules): DatedRiskColourRules {
  const told = <Fact extends ToldBy>(fact: Fact, rule: RuleName): Fact => toldBySeen(fact, rule, rules.validFrom, seen);
  return {
    ...rules,
    cases: told(rules.cases, 'colour-case-days'),
    commune: rules.commune.map((factor) => told(factor, 'colour-commune')),
    district: rules.district.map((threshold) => told(threshold, 'colour-district')),
    province: rules.province.map((threshold) => told(threshold, 'colour-province')),
  };
}

/** The measures of every directive and level likewise. */
export function verifiedMeasures(sets: readonly DatedAreaMeasures[], seen: SeenRules): readonly DatedAreaMeasures[] {
  return sets.map((set) => {
    const found = seenLast(measureRule(set.regime), set.validFrom, seen);
    if (found === undefined) return set;
    const { unconfirmed: _, ...confirmed } = set;
    const cells = set.cells.map((cell) => ({ ...cell, document: found.documentNumber, verified: true }));
    return { ...confirmed, document: found.documentNumber, cells };
  });
}

/** Whether every fact that levels of 4800/QĐ-BYT stand on was compared with a document. */
export function levelRulesAreVerified({ rate, coverage, matrix, protectedElderly, capacity }: DatedEpidemicLevelRules) {
  const { steps, otherwise } = protectedElderly;
  return [rate, coverage, matrix, ...steps, otherwise, capacity, capacity.asked].every(({ verified }) => verified);
}

/** Whether every factor and threshold of 2686/QĐ-BCĐQG was. */
export function colourRulesAreVerified({ cases, commune, district, province }: DatedRiskColourRules): boolean {
  return [cases, ...commune, ...district, ...province].every(({ verified }) => verified);
}

function toldBySeen<Fact extends ToldBy>(fact: Fact, rule: RuleName, validFrom: string, seen: SeenRules): Fact {
  const found = seenLast(rule, validFrom, seen);
  return found === undefined ? fact : { ...fact, document: found.documentNumber, verified: true };
}

/** What was seen before the rule began was another rule. */
function seenLast(rule: RuleName, validFrom: string, seen: SeenRules): SeenRule | undefined {
  return seen.findLast((one) => one.rule === rule && one.seenOn >= validFrom);
}
