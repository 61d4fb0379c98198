import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { RULE_NAMES, type RuleName, type SeenRule } from './rule-names.rules.js';
import {
  colourRulesAreVerified,
  levelRulesAreVerified,
  verifiedColourRules,
  verifiedLevelRules,
  verifiedMeasures,
} from './verified-rules.rules.js';

const { maps } = loadReferenceData();
const levels = maps.epidemicLevelRules.inForce('2021-11-01');
const colours = maps.riskColourRules.inForce('2021-08-11');
const seen = (rule: RuleName, seenOn = '2021-11-02'): SeenRule => ({ rule, documentNumber: 'A', seenOn });
const all = RULE_NAMES.map((rule) => seen(rule));
const without = (rule: RuleName): SeenRule[] => all.filter((one) => one.rule !== rule);

describe('rules that an official has seen', () => {
  it('are verified, and of the document that he saw', () => {
    expect(verifiedLevelRules(levels, []).matrix).toEqual(levels.matrix);
    expect(verifiedLevelRules(levels, [seen('level-matrix')]).matrix).toEqual({
      ...levels.matrix,
      ...{ document: 'A', verified: true },
    });
  });

  it.each(['level-matrix', 'level-elderly-rise', 'level-capacity-asked'] as const)(
    'leave the level unverified without %s',
    (rule) => {
      expect(levelRulesAreVerified(verifiedLevelRules(levels, all))).toBe(true);
      expect(levelRulesAreVerified(verifiedLevelRules(levels, without(rule)))).toBe(false);
    },
  );

  it.each(['colour-commune', 'colour-district', 'colour-province', 'colour-case-days'] as const)(
    'leave the colour unverified without %s, where the summaries do not have it',
    (rule) => {
      expect(colourRulesAreVerified(verifiedColourRules(colours, all))).toBe(true);
      // Every threshold of a district but the last, which is the platform's own, stands in the summaries.
      expect(colourRulesAreVerified(verifiedColourRules(colours, without(rule)))).toBe(false);
    },
  );

  it('are not those that began after he saw them', () => {
    const earlier = [seen('level-matrix', '2021-10-11')];
    expect(verifiedLevelRules(levels, earlier).matrix.verified).toBe(false);
    const elderly = verifiedLevelRules(levels, [seen('level-protected-elderly', '2021-10-31')]).protectedElderly.steps;
    expect(elderly.map(({ document }) => document)).toEqual(['A', '4800/QĐ-BYT']);
  });

  it('are the measures of their regime alone', () => {
    const sets = verifiedMeasures(maps.areaMeasures, [seen('measures-directive-16-plus')]);
    const cells = sets.map(({ regime, unconfirmed, cells }) => [
      regime,
      unconfirmed !== true && cells.every(({ verified }) => verified),
    ]);
    expect(cells).toContainEqual(['directive-16-plus', true]);
    expect(cells).toContainEqual(['level-4', false]);
  });

  it('count as they were seen last', () => {
    const twice = [seen('level-matrix'), { ...seen('level-matrix'), documentNumber: 'B' }];
    expect(verifiedLevelRules(levels, twice).matrix.document).toBe('B');
  });
});
