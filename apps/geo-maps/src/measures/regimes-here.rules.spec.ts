import { expect, it } from '@jest/globals';
import type { RiskLevel, StrictnessOfZone } from '#libs/vocabulary';
import { regimesHere } from './regimes-here.rules.js';

const directive = { kind: 'directive-area', directive: 'directive-16' } as const;
const blockade = { kind: 'blockade-area', directive: null } as const;

it.each<[string, StrictnessOfZone[], RiskLevel | null, string[]]>([
  ['nothing', [], null, []],
  ['a level', [], 3, ['level-3']],
  ['a directive, twice', [directive, directive], null, ['directive-16']],
  ['a directive and a level', [directive], 2, ['directive-16', 'level-2']],
  ['a blockade', [blockade], null, []],
])('the regimes where there is %s', (_, zones, level, regimes) => {
  expect(regimesHere(zones, level)).toEqual(regimes);
});
